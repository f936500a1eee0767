package uk.homeward.caseservice.support;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.support.SupportRequestCommand.AcceptReferral;
import uk.homeward.caseservice.support.SupportRequestCommand.AcceptSupportRequest;
import uk.homeward.caseservice.support.SupportRequestCommand.AllocateSupport;
import uk.homeward.caseservice.support.SupportRequestCommand.DeclineReferral;
import uk.homeward.caseservice.support.SupportRequestCommand.DeclineSupportRequest;
import uk.homeward.caseservice.support.SupportRequestCommand.GiveConsultationAdvice;
import uk.homeward.caseservice.support.SupportRequestCommand.RequestChronologySupport;
import uk.homeward.caseservice.support.SupportRequestCommand.SubmitReferral;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.RiskLevel;
import uk.homeward.contracts.support.ConsultationAdvice;
import uk.homeward.contracts.support.DeclineReason;
import uk.homeward.contracts.support.ReferralKind;
import uk.homeward.contracts.support.SupportRequestEvent.ChronologySupportRequested;
import uk.homeward.contracts.support.SupportRequestEvent.ConsultationHeld;
import uk.homeward.contracts.support.SupportRequestEvent.ConsultationRequested;
import uk.homeward.contracts.support.SupportRequestEvent.ReferralAccepted;
import uk.homeward.contracts.support.SupportRequestEvent.ReferralDeclined;
import uk.homeward.contracts.support.SupportRequestEvent.ReferralSubmitted;
import uk.homeward.contracts.support.SupportRequestEvent.RequestAccepted;
import uk.homeward.contracts.support.SupportRequestEvent.RequestDeclined;
import uk.homeward.contracts.support.SupportRequestEvent.SupportAllocated;
import uk.homeward.contracts.support.SupportRequestId;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class SupportRequestTest {

  private static final SupportRequestId ID = new SupportRequestId("sreq-1");
  private static final Occurred DAY = Occurred.parse("2026-11-12");
  private static final Occurred MOMENT = Occurred.parse("2026-11-12T10:00:00Z");
  private static final Map<String, Object> BESIDE =
      asked("ines", Role.SUPPORT_SERVICE_MANAGER).about(ID);

  private static final ConsultationRequested QUESTION =
      new ConsultationRequested(ID, CASE, DAY, null);
  private static final ChronologySupportRequested REQUESTED =
      new ChronologySupportRequested(ID, CASE, MOMENT);
  private static final RequestAccepted REQUEST_ACCEPTED = new RequestAccepted(ID, CASE, DAY);
  private static final ReferralSubmitted REFERRED =
      new ReferralSubmitted(
          ID,
          CASE,
          DAY,
          ReferralKind.ASSESSMENT,
          RiskLevel.MEDIUM,
          List.of("chronology", "currency-attestation", "reunification-assessment"),
          true);
  private static final ReferralAccepted ACCEPTED = new ReferralAccepted(ID, CASE, DAY);
  private static final ReferralDeclined DECLINED =
      new ReferralDeclined(ID, CASE, DAY, DeclineReason.NOT_READY, null);
  private static final AllocateSupport ALLOCATE = new AllocateSupport(DAY, "west");

  private final AggregateTestFixture<SupportRequest> fixture =
      KitFixtures.fixture(SupportRequest.class);

  @Test
  void a_question_is_answered_once() {
    var advise =
        new GiveConsultationAdvice(DAY, List.of(ConsultationAdvice.PRE_SCREENING), words());
    var held =
        new ConsultationHeld(
            ID, CASE, DAY, List.of(ConsultationAdvice.PRE_SCREENING), KitFixtures.WORDS);
    fixture.given(QUESTION).when(advise, BESIDE).expectEvents(held);
    refused(fixture.given(QUESTION, held).when(advise, BESIDE), "request-not-waiting");
  }

  @Test
  void a_request_needs_its_moment() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestChronologySupport(DAY));
    fixture
        .givenNoPriorActivity()
        .when(new RequestChronologySupport(MOMENT), BESIDE)
        .expectEvents(REQUESTED);
  }

  @Test
  void a_request_is_accepted_or_declined_once() {
    var accept = new AcceptSupportRequest(DAY);
    var decline = new DeclineSupportRequest(DAY, DeclineReason.INFORMATION_MISSING, null);
    fixture.given(REQUESTED).when(accept, BESIDE).expectEvents(REQUEST_ACCEPTED);
    fixture
        .given(REQUESTED)
        .when(decline, BESIDE)
        .expectEvents(new RequestDeclined(ID, CASE, DAY, DeclineReason.INFORMATION_MISSING, null));
    refused(
        fixture.given(REQUESTED, REQUEST_ACCEPTED).when(decline, BESIDE), "request-not-waiting");
  }

  @Test
  void a_referral_says_what_came_with_it() {
    fixture
        .givenNoPriorActivity()
        .when(
            new SubmitReferral(
                DAY,
                ReferralKind.ASSESSMENT,
                RiskLevel.MEDIUM,
                Set.of("reunification-assessment", "chronology"),
                true),
            BESIDE)
        .expectEvents(REFERRED);
  }

  @Test
  void a_referral_is_accepted_or_declined_once() {
    var accept = new AcceptReferral(DAY);
    fixture.given(REFERRED).when(accept, BESIDE).expectEvents(ACCEPTED);
    fixture
        .given(REFERRED)
        .when(new DeclineReferral(DAY, DeclineReason.NOT_READY, null), BESIDE)
        .expectEvents(DECLINED);
    refused(fixture.given(REFERRED, DECLINED).when(accept, BESIDE), "request-not-waiting");
    refused(fixture.given(REQUESTED).when(accept, BESIDE), "request-not-waiting");
  }

  @Test
  void support_is_allocated_unless_the_referral_was_declined() {
    var allocated = new SupportAllocated(ID, CASE, DAY, "west");
    fixture.given(REFERRED).when(ALLOCATE, BESIDE).expectEvents(allocated);
    fixture.given(REFERRED, ACCEPTED).when(ALLOCATE, BESIDE).expectEvents(allocated);
    refused(fixture.given(REFERRED, DECLINED).when(ALLOCATE, BESIDE), "request-not-waiting");
  }
}
