package uk.homeward.caseservice.legal;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.legal.LegalStatusCommand.AgreeDischargeApplication;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordCourtDate;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordDischarge;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordDischargeApplication;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordLegalGatewayDecision;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordLegalOrder;
import uk.homeward.caseservice.legal.LegalStatusCommand.RecordSpecialGuardianship;
import uk.homeward.caseservice.legal.LegalStatusCommand.SeekLegalAdvice;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.legal.CourtDateKind;
import uk.homeward.contracts.legal.GuardianKind;
import uk.homeward.contracts.legal.LegalGatewayOutcome;
import uk.homeward.contracts.legal.LegalStatusEvent.CareOrderDischarged;
import uk.homeward.contracts.legal.LegalStatusEvent.CourtDateRecorded;
import uk.homeward.contracts.legal.LegalStatusEvent.DischargeApplicationAgreed;
import uk.homeward.contracts.legal.LegalStatusEvent.DischargeApplicationMade;
import uk.homeward.contracts.legal.LegalStatusEvent.LegalAdviceSought;
import uk.homeward.contracts.legal.LegalStatusEvent.LegalGatewayDecided;
import uk.homeward.contracts.legal.LegalStatusEvent.LegalStatusChanged;
import uk.homeward.contracts.legal.LegalStatusEvent.SpecialGuardianshipOrderMade;
import uk.homeward.contracts.legal.LegalStatusId;
import uk.homeward.contracts.legal.ReplacementOrder;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class LegalStatusTest {

  private static final LegalStatusId ID = new LegalStatusId(CASE.own("legal-"));
  private static final Occurred DAY = Occurred.parse("2028-03-16");
  private static final Map<String, Object> BESIDE = asked("lena", Role.LEGAL_SERVICES).about(ID);
  private static final LegalStatusChanged ORDER =
      new LegalStatusChanged(ID, CASE, DAY, null, LegalCode.C1);
  private static final DischargeApplicationAgreed AGREED =
      new DischargeApplicationAgreed(ID, CASE, DAY);

  private final AggregateTestFixture<LegalStatus> fixture = KitFixtures.fixture(LegalStatus.class);

  @Test
  void an_order_says_what_it_took_the_place_of() {
    fixture
        .givenNoPriorActivity()
        .when(new RecordLegalOrder(DAY, LegalCode.C1), BESIDE)
        .expectEvents(ORDER);
    fixture
        .given(ORDER)
        .when(new RecordLegalOrder(DAY, LegalCode.C2), BESIDE)
        .expectEvents(new LegalStatusChanged(ID, CASE, DAY, LegalCode.C1, LegalCode.C2));
  }

  @Test
  void a_discharge_is_advised_on_agreed_applied_for_and_made() {
    fixture
        .given(ORDER)
        .when(new SeekLegalAdvice(DAY, words()), BESIDE)
        .expectEvents(new LegalAdviceSought(ID, CASE, DAY, WORDS));
    fixture.given(ORDER).when(new AgreeDischargeApplication(DAY), BESIDE).expectEvents(AGREED);
    refused(
        fixture.given(ORDER, AGREED).when(new AgreeDischargeApplication(DAY), BESIDE),
        "discharge-agreed");
    fixture
        .given(ORDER, AGREED, new DischargeApplicationMade(ID, CASE, DAY))
        .when(new AgreeDischargeApplication(DAY), BESIDE)
        .expectEvents(AGREED);
    fixture
        .given(ORDER)
        .when(new RecordDischargeApplication(DAY), BESIDE)
        .expectEvents(new DischargeApplicationMade(ID, CASE, DAY));
    fixture
        .given(ORDER)
        .when(new RecordDischarge(DAY, null), BESIDE)
        .expectEvents(new CareOrderDischarged(ID, CASE, DAY, ReplacementOrder.NONE));
  }

  @Test
  void the_legal_gateway_may_decide_more_than_once() {
    var later = new LegalGatewayDecided(ID, CASE, DAY, LegalGatewayOutcome.NOT_YET, null);
    fixture
        .given(ORDER, later)
        .when(new RecordLegalGatewayDecision(DAY, LegalGatewayOutcome.DISCHARGE, words()), BESIDE)
        .expectEvents(new LegalGatewayDecided(ID, CASE, DAY, LegalGatewayOutcome.DISCHARGE, WORDS));
  }

  @Test
  void a_special_guardianship_order_ends_the_order_before_it() {
    var made =
        new SpecialGuardianshipOrderMade(
            ID, CASE, DAY, GuardianKind.FORMER_FOSTER_CARER_RELATIVE_OR_FRIEND);
    fixture
        .given(ORDER, AGREED)
        .when(new RecordSpecialGuardianship(DAY, made.carerKind()), BESIDE)
        .expectEvents(made);
    fixture
        .given(ORDER, made)
        .when(new RecordLegalOrder(DAY, LegalCode.C1), BESIDE)
        .expectEvents(new LegalStatusChanged(ID, CASE, DAY, LegalCode.NONE, LegalCode.C1));
  }

  @Test
  void a_court_date_may_lie_ahead() {
    var on = LocalDate.of(2028, 5, 2);
    fixture
        .givenNoPriorActivity()
        .when(new RecordCourtDate(DAY, CourtDateKind.FINAL_HEARING, on), BESIDE)
        .expectEvents(new CourtDateRecorded(ID, CASE, DAY, CourtDateKind.FINAL_HEARING, on));
  }
}
