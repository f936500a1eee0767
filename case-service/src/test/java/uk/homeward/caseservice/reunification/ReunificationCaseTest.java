package uk.homeward.caseservice.reunification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.COUNCIL;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.reunification.ReunificationCommand.ApproveReturnDecision;
import uk.homeward.caseservice.reunification.ReunificationCommand.CloseCase;
import uk.homeward.caseservice.reunification.ReunificationCommand.ConfirmReturn;
import uk.homeward.caseservice.reunification.ReunificationCommand.ConsiderReunification;
import uk.homeward.caseservice.reunification.ReunificationCommand.DropReunification;
import uk.homeward.caseservice.reunification.ReunificationCommand.EndorsePlanChangeAtReview;
import uk.homeward.caseservice.reunification.ReunificationCommand.OverrideReviewGate;
import uk.homeward.caseservice.reunification.ReunificationCommand.ProposeReturnDate;
import uk.homeward.caseservice.reunification.ReunificationCommand.RecordCaseDecision;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReopenCase;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportBreakdown;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportReturn;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportReturnToCare;
import uk.homeward.caseservice.reunification.ReunificationCommand.ReportUnplannedReturn;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.lookedafter.ChangeReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;
import uk.homeward.contracts.reunification.BreakdownReason;
import uk.homeward.contracts.reunification.ChildId;
import uk.homeward.contracts.reunification.ChildsCaseEvent;
import uk.homeward.contracts.reunification.ClosingOutcome;
import uk.homeward.contracts.reunification.DecisionOutcome;
import uk.homeward.contracts.reunification.NotPursuedReason;
import uk.homeward.contracts.reunification.Proposer;
import uk.homeward.contracts.reunification.ReturnBasis;
import uk.homeward.contracts.reunification.ReturnedTo;
import uk.homeward.contracts.reunification.ReunificationEvent;
import uk.homeward.contracts.reunification.ReunificationEvent.CarePlanChangeDeclined;
import uk.homeward.contracts.reunification.ReunificationEvent.CarePlanChangeEndorsed;
import uk.homeward.contracts.reunification.ReunificationEvent.CaseDecisionRecorded;
import uk.homeward.contracts.reunification.ReunificationEvent.CaseReopened;
import uk.homeward.contracts.reunification.ReunificationEvent.ChildReturnedHome;
import uk.homeward.contracts.reunification.ReunificationEvent.ReturnConfirmed;
import uk.homeward.contracts.reunification.ReunificationEvent.ReturnDateProposed;
import uk.homeward.contracts.reunification.ReunificationEvent.ReturnDecisionApproved;
import uk.homeward.contracts.reunification.ReunificationEvent.ReturnedToCare;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationBrokeDown;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationClosed;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationNotPursued;
import uk.homeward.contracts.reunification.ReunificationEvent.ReviewGateOverridden;
import uk.homeward.contracts.reunification.ReunificationEvent.UnplannedReturnReported;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.kit.Act;
import uk.homeward.kit.CommandRefused;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class ReunificationCaseTest {

  private static final Occurred NOV = Occurred.on(LocalDate.of(2026, 11, 23));
  private static final Occurred HOME = Occurred.on(LocalDate.of(2027, 6, 4));
  private static final Occurred LATER = Occurred.on(LocalDate.of(2028, 6, 5));
  private static final Map<String, Object> BESIDE = asked("tess", Role.TEAM_MANAGER).about(CASE);
  private static final ReunificationConsidered CONSIDERED =
      new ReunificationConsidered(CASE, NOV, "M1", Proposer.IRO, null);
  private static final ReunificationClosed CLOSED =
      new ReunificationClosed(CASE, LATER, ClosingOutcome.SUSTAINED, null);
  private static final ReportReturn RETURN =
      new ReportReturn(HOME, ReturnedTo.PARENTS, true, true, ReturnBasis.PLACEMENT_WITH_PARENTS);
  private static final ChildReturnedHome RETURNED =
      new ChildReturnedHome(
          CASE, HOME, ReturnedTo.PARENTS, true, true, ReturnBasis.PLACEMENT_WITH_PARENTS);

  private final AggregateTestFixture<ReunificationCase> fixture =
      KitFixtures.fixture(ReunificationCase.class);
  private final ChildsCases children =
      new ChildsCases(
          EventSourcingRepository.builder(ChildsCase.class)
              .eventStore(
                  EmbeddedEventStore.builder()
                      .storageEngine(new InMemoryEventStorageEngine())
                      .build())
              .build());

  @BeforeEach
  void inject() {
    fixture.registerInjectableResource(children);
  }

  private static ConsiderReunification consider() {
    return new ConsiderReunification(NOV, "M1", Proposer.IRO, null);
  }

  @Test
  void a_thought_of_return_opens_a_case() {
    fixture.givenNoPriorActivity().when(consider(), BESIDE).expectEvents(CONSIDERED);
  }

  @Test
  void a_child_has_one_open_case() {
    var other = new CaseId("case-7f0c2a52-0001-4000-8000-000000000002");
    var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("open the other"));
    children.open(ChildId.of(COUNCIL, "M1"), other, NOV);
    work.commit();
    refused(fixture.givenNoPriorActivity().when(consider(), BESIDE), "child-has-open-case");
  }

  @Test
  void another_council_is_neither_blocked_nor_told() {
    assertThat(ChildId.of(COUNCIL, "M1")).isNotEqualTo(ChildId.of("elsewhere", "M1"));
  }

  @Test
  void a_decision_is_recorded_with_its_copies() {
    fixture
        .given(CONSIDERED)
        .when(
            new RecordCaseDecision(
                NOV, 1, DecisionOutcome.PROCEED, List.of(Role.SOCIAL_WORKER), words()),
            BESIDE)
        .expectEvents(
            new CaseDecisionRecorded(
                CASE, NOV, 1, DecisionOutcome.PROCEED, List.of("social-worker"), WORDS));
  }

  @Test
  void each_decision_has_its_own_gate() {
    assertThat(gate(1, DecisionOutcome.PROCEED)).isEqualTo(GateKey.RECORD_CASE_DECISION_1);
    assertThat(gate(2, DecisionOutcome.PROCEED)).isEqualTo(GateKey.RECORD_CASE_DECISION_2_PROCEED);
    assertThat(gate(3, DecisionOutcome.PROCEED)).isEqualTo(GateKey.RECORD_CASE_DECISION_3_PROCEED);
    assertThat(gate(3, DecisionOutcome.FURTHER_PERIOD))
        .isEqualTo(GateKey.RECORD_CASE_DECISION_3_FURTHER_PERIOD);
    assertThat(gate(3, DecisionOutcome.ALTERNATIVE)).isEqualTo(GateKey.RECORD_CASE_DECISION_3);
  }

  private static GateKey gate(int number, DecisionOutcome outcome) {
    Act act = new RecordCaseDecision(NOV, number, outcome, List.of(), null);
    return act.gate();
  }

  @Test
  void a_return_to_a_connected_person_has_conditions_of_its_own() {
    assertThat(confirming(null)).isEqualTo(GateKey.CONFIRM_RETURN);
    assertThat(confirming(ReturnedTo.PARENTS)).isEqualTo(GateKey.CONFIRM_RETURN);
    assertThat(confirming(ReturnedTo.RELATIVE_WITHOUT_PARENTAL_RESPONSIBILITY))
        .isEqualTo(GateKey.CONFIRM_RETURN_TO_CONNECTED_PERSON);
  }

  private static GateKey confirming(@Nullable ReturnedTo toWhom) {
    Act act = new ConfirmReturn(NOV, HOME.on(), toWhom);
    return act.gate();
  }

  @Test
  void what_is_dropped_or_closed_takes_no_more_decisions() {
    var drop = new DropReunification(NOV, NotPursuedReason.RISK_SEVERE, null);
    var confirm = new ConfirmReturn(NOV, HOME.on(), null);
    refused(
        fixture
            .given(
                CONSIDERED,
                new ReunificationNotPursued(CASE, NOV, NotPursuedReason.RISK_SEVERE, null))
            .when(confirm, BESIDE),
        "reunification-not-pursued");
    refused(fixture.given(CONSIDERED, CLOSED).when(drop, BESIDE), "case-closed");
    refused(fixture.given(CONSIDERED, RETURNED).when(confirm, BESIDE), "child-at-home");
  }

  @Test
  void a_return_that_happened_is_taken_in_every_state() {
    fixture.given(CONSIDERED).when(RETURN, BESIDE).expectEvents(RETURNED);
    fixture.given(CONSIDERED, RETURNED).when(RETURN, BESIDE).expectEvents(RETURNED);
    fixture.given(CONSIDERED, CLOSED).when(RETURN, BESIDE).expectEvents(RETURNED);
    fixture
        .given(
            CONSIDERED, new ReunificationNotPursued(CASE, NOV, NotPursuedReason.RISK_SEVERE, null))
        .when(RETURN, BESIDE)
        .expectEvents(RETURNED);
  }

  @Test
  void every_other_act_says_what_happened() {
    says(
        new DropReunification(NOV, NotPursuedReason.CHILDS_WISHES, words()),
        new ReunificationNotPursued(CASE, NOV, NotPursuedReason.CHILDS_WISHES, WORDS));
    says(
        new ApproveReturnDecision(NOV, words()),
        new ReturnDecisionApproved(CASE, NOV, "tess", WORDS));
    says(
        new EndorsePlanChangeAtReview(NOV, null, new MeetingId("mtg-1")),
        new CarePlanChangeEndorsed(CASE, NOV, "mtg-1"));
    says(
        new EndorsePlanChangeAtReview(NOV, ReviewVerdict.DECLINED, null),
        new CarePlanChangeDeclined(CASE, NOV, null));
    says(new OverrideReviewGate(NOV, words()), new ReviewGateOverridden(CASE, NOV, WORDS));
    says(new ProposeReturnDate(NOV, HOME.on()), new ReturnDateProposed(CASE, NOV, HOME.on()));
    says(
        new ConfirmReturn(NOV, HOME.on(), ReturnedTo.PARENTS),
        new ReturnConfirmed(CASE, NOV, HOME.on(), ReturnedTo.PARENTS));
    says(
        new ReportUnplannedReturn(HOME, LATER, ReturnedTo.PARENTS, true, words()),
        new UnplannedReturnReported(CASE, HOME, LATER, ReturnedTo.PARENTS, true, WORDS));
    says(
        new ReportBreakdown(
            LATER, BreakdownReason.RISK_INCREASED, Placement.U6, Provider.PR1, ChangeReason.LAREQ),
        new ReunificationBrokeDown(
            CASE,
            LATER,
            BreakdownReason.RISK_INCREASED,
            Placement.U6,
            Provider.PR1,
            ChangeReason.LAREQ));
    says(
        new ReportReturnToCare(LATER, LegalCode.C1, Placement.U6, Provider.PR1, null),
        new ReturnedToCare(CASE, LATER, LegalCode.C1, Placement.U6, Provider.PR1, null));
  }

  private void says(Act act, ReunificationEvent event) {
    fixture.given(CONSIDERED).when(act, BESIDE).expectEvents(event);
  }

  @Test
  void a_place_for_an_open_case_is_taken_and_freed() {
    var child = ChildId.of(COUNCIL, "M1");
    var opened = new ChildsCaseEvent.ChildsCaseOpened(child, CASE, NOV);
    var closed = new ChildsCaseEvent.ChildsCaseClosed(child, CASE, LATER);
    assertThat(opened.establishes()).isEmpty();
    var place = new ChildsCase();
    place.evolve(opened);
    assertThatThrownBy(() -> place.open(child, new CaseId("case-2"), LATER))
        .isInstanceOf(CommandRefused.class);
    place.evolve(closed);
    assertThat(closed.child()).isEqualTo(child);
  }

  @Test
  void closing_says_how_long_the_return_lasted() {
    fixture
        .given(CONSIDERED, RETURNED)
        .when(new CloseCase(LATER, ClosingOutcome.SUSTAINED), BESIDE)
        .expectEvents(new ReunificationClosed(CASE, LATER, ClosingOutcome.SUSTAINED, 12));
  }

  @Test
  void a_word_for_age_exempts_nobody() {
    assertThat(new CloseCase(LATER, ClosingOutcome.TURNED_EIGHTEEN).gate())
        .isEqualTo(GateKey.CLOSE_CASE);
    assertThat(new CloseCase(LATER, ClosingOutcome.DIED).gate())
        .isEqualTo(GateKey.CLOSE_CASE_EXEMPT);
  }

  @Test
  void only_a_closed_case_is_reopened() {
    fixture
        .given(CONSIDERED, CLOSED)
        .when(new ReopenCase(LATER, words()), BESIDE)
        .expectEvents(new CaseReopened(CASE, LATER, WORDS));
    fixture
        .given(
            CONSIDERED,
            new ReunificationNotPursued(CASE, NOV, NotPursuedReason.OTHER, null),
            CLOSED,
            new CaseReopened(CASE, LATER, WORDS))
        .when(new ProposeReturnDate(LATER, LATER.on()), BESIDE)
        .expectEvents(new ReturnDateProposed(CASE, LATER, LATER.on()));
    refused(
        fixture.given(CONSIDERED).when(new ReopenCase(LATER, words()), BESIDE), "case-not-closed");
  }
}
