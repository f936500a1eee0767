package uk.homeward.assessment.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.assessment.RunningService;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.agreement.AgreementEvent;
import uk.homeward.contracts.assessment.AssessmentEvent;
import uk.homeward.contracts.assessment.AssessmentId;
import uk.homeward.contracts.assessment.ScreeningEvent;
import uk.homeward.contracts.chronology.ChronologyEvent;
import uk.homeward.contracts.classification.ClassificationEvent;
import uk.homeward.contracts.classification.SevereProposalEvent;
import uk.homeward.contracts.household.HouseholdEvent;
import uk.homeward.contracts.sdq.SdqEvent;
import uk.homeward.contracts.suitability.SuitabilityEvent;
import uk.homeward.contracts.voice.ChildVoiceEvent;
import uk.homeward.eventlog.CouncilScope;
import uk.homeward.kit.Actor;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.narrative.NarrativeStore;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.kit.web.Answer;
import uk.homeward.practice.Role;
import uk.homeward.testkit.EventSamples;

/** Every event of this service goes through the log into its table and out to a reader. */
class RecordsTest extends RunningService {

  static final List<Class<? extends CaseEvent>> FAMILIES =
      List.of(
          AssessmentEvent.class,
          ChronologyEvent.class,
          SevereProposalEvent.class,
          ClassificationEvent.class,
          HouseholdEvent.class,
          AgreementEvent.class,
          ChildVoiceEvent.class,
          ScreeningEvent.class,
          SuitabilityEvent.class,
          SdqEvent.class);
  static final CaseId CASE = EventSamples.sample(AssessmentEvent.AssessorAppointed.class).caseId();
  static boolean recorded;

  @Autowired NarrativeStore narratives;
  @Autowired JsonMapper json;
  @Autowired Assessments assessments;
  @Autowired Chronologies chronologies;
  @Autowired RiskClassifications classifications;
  @Autowired SevereProposals proposals;
  @Autowired HouseholdMembers members;
  @Autowired ParentalAgreements agreements;
  @Autowired ChildsVoice voice;
  @Autowired Screenings screenings;
  @Autowired SuitabilityAssessments suitability;
  @Autowired Sdqs sdqs;

  @BeforeEach
  void every_event_is_in_the_log() {
    if (!recorded) FAMILIES.forEach(this::record);
    recorded = true;
    settle();
  }

  @Test
  void a_reader_sees_what_was_recorded() {
    try (var _ = CouncilScope.enter(COUNCIL)) {
      var kim = reader(Role.SOCIAL_WORKER);
      assertThat(assessments.list(CASE, kim, "", 10).items())
          .singleElement()
          .satisfies(
              shown -> {
                assertThat(shown.stage()).isEqualTo("signed-off");
                assertThat(shown.version()).isEqualTo(7);
                assertThat(shown.endorsement()).isEqualTo("not-endorsed");
              });
      var chronology = chronologies.list(CASE, kim, "", 10).items().getFirst();
      assertThat(chronology.gaps()).hasSize(1);
      assertThat(chronology.entries())
          .singleElement()
          .satisfies(entry -> assertThat(entry.theme()).isEqualTo("domestic-abuse"));
      var classified = classifications.list(CASE, kim, "", 10).items().getFirst();
      assertThat(classified.factors()).hasSize(1);
      assertThat(classified.shared()).hasSize(1);
      assertThat(proposals.list(CASE, kim, "", 10).items().getFirst().confirmedBy())
          .isEqualTo("by");
      assertThat(members.list(CASE, kim, "", 10).items().getFirst().concern()).isTrue();
      var agreement = agreements.list(CASE, kim, "", 10).items().getFirst();
      assertThat(agreement.version()).isEqualTo(4);
      assertThat(agreement.goals().getFirst().progress()).isEqualTo("achieved");
      assertThat(voice.list(CASE, kim, "", 10).items()).hasSize(5);
      assertThat(suitability.list(CASE, kim, "", 10).items()).hasSize(5);
      assertThat(screenings.list(CASE, kim, "", 10).items())
          .extracting(Screenings.Shown::kind)
          .containsExactlyInAnyOrder("identification-tool", "pre-screening");
      assertThat(sdqs.list(CASE, kim, "", 10).items()).hasSize(1);
    }
  }

  @Test
  void words_are_for_those_who_may_read_them() {
    try (var _ = CouncilScope.enter(COUNCIL)) {
      var gap = EventSamples.sample(ChronologyEvent.ChronologyGapIdentified.class).gap().id();
      narratives.keep(gap, COUNCIL, CASE, CASE.value(), "Nobody knows where they lived.");
      assertThat(gapSeenBy(Role.SOCIAL_WORKER)).isEqualTo("Nobody knows where they lived.");
      assertThat(gapSeenBy(Role.BUSINESS_SUPPORT)).isNull();
      assertThat(
              members
                  .list(CASE, reader(Role.BUSINESS_SUPPORT), "", 10)
                  .items()
                  .getFirst()
                  .concern())
          .isNull();
    }
  }

  @Test
  void a_page_goes_on_where_the_one_before_ended() {
    try (var _ = CouncilScope.enter(COUNCIL)) {
      var kim = reader(Role.SOCIAL_WORKER);
      var first = voice.list(CASE, kim, "", 2);
      assertThat(first.items()).hasSize(2);
      var cursor = first.next();
      assertThat(cursor).isNotNull();
      assertThat(voice.list(CASE, kim, cursor, 10).items()).hasSize(3);
    }
  }

  @Test
  void what_is_shown_alone_has_the_etag_of_its_version() {
    try (var _ = CouncilScope.enter(COUNCIL)) {
      var id = EventSamples.sample(AssessmentEvent.AssessorAppointed.class).assessment();
      assertThat(assessments.show(CASE, id, reader(Role.TEAM_MANAGER)).getHeaders().getETag())
          .isEqualTo("\"7\"");
      assertThatThrownBy(
              () -> assessments.show(CASE, new AssessmentId("asm-0"), reader(Role.TEAM_MANAGER)))
          .isInstanceOf(Answer.class);
    }
  }

  @Test
  void another_councils_case_does_not_exist() {
    try (var _ = CouncilScope.enter("northshire")) {
      assertThatThrownBy(() -> assessments.list(CASE, reader(Role.SOCIAL_WORKER), "", 10))
          .isInstanceOf(Answer.class);
    }
  }

  @Test
  void who_has_no_part_in_cases_reads_none() {
    try (var _ = CouncilScope.enter(COUNCIL)) {
      assertThatThrownBy(() -> assessments.list(CASE, reader(Role.SUPPORT_PRACTITIONER), "", 10))
          .isInstanceOf(CommandRefused.class);
    }
  }

  @Test
  void a_replay_ends_with_the_same_rows() {
    var before = everything();
    var processor = processors.all().get(ReadModels.GROUP);
    assertThat(processor).isNotNull();
    processor.shutDown();
    processor.resetTokens();
    processor.start();
    assertThat(processors.awaitPassed(ReadModels.GROUP, head.position(), 30, TimeUnit.SECONDS))
        .isTrue();
    assertThat(everything()).isEqualTo(before);
  }

  private @org.jspecify.annotations.Nullable String gapSeenBy(Role role) {
    return chronologies.list(CASE, reader(role), "", 10).items().getFirst().gaps().getFirst().gap();
  }

  private String everything() {
    try (var _ = CouncilScope.enter(COUNCIL)) {
      var kim = reader(Role.SOCIAL_WORKER);
      return json.writeValueAsString(
          List.of(
              assessments.list(CASE, kim, "", 100),
              chronologies.list(CASE, kim, "", 100),
              classifications.list(CASE, kim, "", 100),
              proposals.list(CASE, kim, "", 100),
              members.list(CASE, kim, "", 100),
              agreements.list(CASE, kim, "", 100),
              voice.list(CASE, kim, "", 100),
              suitability.list(CASE, kim, "", 100),
              sdqs.list(CASE, kim, "", 100)));
    }
  }

  private static Actor reader(Role role) {
    return new Actor("kim", COUNCIL, Set.of(role), Set.of(), null);
  }

  /** The approved sample of each event of a family, in the order in which the family lists them. */
  private void record(Class<? extends CaseEvent> family) {
    var events = new ArrayList<CaseEvent>();
    for (var type : family.getPermittedSubclasses())
      events.add(EventSamples.sample(type.asSubclass(CaseEvent.class)));
    record(family.getSimpleName(), events);
  }
}
