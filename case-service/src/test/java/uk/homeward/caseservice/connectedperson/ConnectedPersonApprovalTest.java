package uk.homeward.caseservice.connectedperson;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.contracts.connectedperson.ExtensionGround.ASSESSMENT_NOT_FINISHED;
import static uk.homeward.contracts.connectedperson.ExtensionGround.REVIEW_OF_REFUSAL;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.askedBySystem;
import static uk.homeward.testkit.KitFixtures.refused;

import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.ApproveReg24;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.ExtendReg24;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.RecordCarerApproval;
import uk.homeward.caseservice.connectedperson.ConnectedPersonCommand.ReferKinshipAssessment;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.connectedperson.CarerApprovalStep;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalEvent.CarerApprovalRecorded;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalEvent.KinshipAssessmentReferred;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalEvent.Reg24Approved;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalEvent.Reg24Extended;
import uk.homeward.contracts.connectedperson.ConnectedPersonApprovalId;
import uk.homeward.contracts.connectedperson.KinshipAssessmentKind;
import uk.homeward.contracts.connectedperson.Reg24ExpiryEvent.Reg24Expired;
import uk.homeward.contracts.connectedperson.Reg24ExpiryId;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class ConnectedPersonApprovalTest {

  private static final ConnectedPersonApprovalId ID = ConnectedPersonApprovalId.of(CASE);
  private static final Map<String, Object> BESIDE = asked("gwen", Role.NOMINATED_OFFICER).about(ID);
  private static final Occurred MARCH = Occurred.parse("2027-03-01");
  private static final Occurred JUNE = Occurred.parse("2027-06-14");
  private static final Occurred AUGUST = Occurred.parse("2027-08-10");
  private static final Reg24Approved APPROVED =
      new Reg24Approved(ID, CASE, MARCH, MARCH.on().plusDays(4), null);
  private static final Reg24Extended EXTENDED =
      new Reg24Extended(ID, CASE, JUNE, ASSESSMENT_NOT_FINISHED, null);
  private static final Reg24Extended FOR_REVIEW =
      new Reg24Extended(ID, CASE, AUGUST, REVIEW_OF_REFUSAL, null);

  private static final CarerApprovalRecorded REFUSED_IN_JUNE =
      new CarerApprovalRecorded(ID, CASE, JUNE, CarerApprovalStep.REFUSED);

  private final AggregateTestFixture<ConnectedPersonApproval> fixture =
      KitFixtures.fixture(ConnectedPersonApproval.class);

  @Test
  void an_approval_runs_from_the_placement_or_else_from_itself() {
    fixture
        .givenNoPriorActivity()
        .when(new ApproveReg24(MARCH, MARCH.on().plusDays(4), null), BESIDE)
        .expectEvents(APPROVED);
    assertThat(APPROVED.establishes())
        .containsExactly(
            Established.that(Fact.CONNECTED_PERSON_APPROVAL, "approved"),
            Established.that(Fact.CONNECTED_PERSON_SINCE, "2027-03-05"));
    fixture
        .givenNoPriorActivity()
        .when(new ApproveReg24(MARCH, null, null), BESIDE)
        .expectEvents(new Reg24Approved(ID, CASE, MARCH, MARCH.on(), null));
  }

  @Test
  void it_is_extended_once_for_the_assessment() {
    var extend = new ExtendReg24(JUNE, ASSESSMENT_NOT_FINISHED, null);
    refused(fixture.givenNoPriorActivity().when(extend, BESIDE), "reg24-not-approved");
    fixture.given(APPROVED).when(extend, BESIDE).expectEvents(EXTENDED);
    refused(fixture.given(APPROVED, EXTENDED).when(extend, BESIDE), "reg24-extended-already");
  }

  @Test
  void and_a_second_time_for_the_review_of_a_refusal_until_its_outcome() {
    var extend = new ExtendReg24(AUGUST, REVIEW_OF_REFUSAL, null);
    fixture.given(APPROVED, EXTENDED).when(extend, BESIDE).expectEvents(FOR_REVIEW);
    refused(
        fixture.given(APPROVED, EXTENDED, FOR_REVIEW).when(extend, BESIDE),
        "reg24-extended-already");
    var refused = new CarerApprovalRecorded(ID, CASE, AUGUST, CarerApprovalStep.REFUSED);
    fixture
        .given(APPROVED, EXTENDED, FOR_REVIEW)
        .when(new RecordCarerApproval(AUGUST, CarerApprovalStep.REFUSED), BESIDE)
        .expectEvents(refused);
    refused(
        fixture.given(APPROVED, EXTENDED, FOR_REVIEW, refused).when(extend, BESIDE),
        "reg24-not-approved");
  }

  @Test
  void a_refusal_before_any_review_ends_nothing() {
    fixture
        .given(APPROVED, EXTENDED)
        .when(new RecordCarerApproval(JUNE, CarerApprovalStep.REFUSED), BESIDE)
        .expectEvents(REFUSED_IN_JUNE);
    fixture
        .given(APPROVED, EXTENDED, REFUSED_IN_JUNE)
        .when(new ExtendReg24(AUGUST, REVIEW_OF_REFUSAL, null), BESIDE)
        .expectEvents(FOR_REVIEW);
  }

  @Test
  void a_carer_who_is_approved_needs_no_temporary_approval_any_more() {
    var carer = new CarerApprovalRecorded(ID, CASE, JUNE, CarerApprovalStep.APPROVED);
    assertThat(carer.establishes())
        .contains(Established.that(Fact.CONNECTED_PERSON_APPROVAL, "carer-approved"));
    refused(
        fixture
            .given(APPROVED, carer)
            .when(new ExtendReg24(JUNE, ASSESSMENT_NOT_FINISHED, null), BESIDE),
        "reg24-not-approved");
  }

  @Test
  void a_referral_for_the_full_assessment_needs_no_approval_first() {
    fixture
        .givenNoPriorActivity()
        .when(new ReferKinshipAssessment(MARCH, KinshipAssessmentKind.KINSHIP), BESIDE)
        .expectEvents(
            new KinshipAssessmentReferred(ID, CASE, MARCH, KinshipAssessmentKind.KINSHIP));
  }

  @Test
  void it_expires_once() {
    var id = new Reg24ExpiryId("cpx-1");
    var fixture = KitFixtures.fixture(Reg24Expiry.class);
    var expired = new Reg24Expired(id, CASE, AUGUST, "due-1");
    var expire = new ExpireReg24(AUGUST, "due-1");
    fixture.givenNoPriorActivity().when(expire, askedBySystem().about(id)).expectEvents(expired);
    fixture.given(expired).when(expire, askedBySystem().about(id)).expectNoEvents();
  }
}
