package uk.homeward.caseservice.stay;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.askedBySystem;
import static uk.homeward.testkit.KitFixtures.refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.stay.ExtendedStayCommand.ApproveExtendedStay;
import uk.homeward.caseservice.stay.ExtendedStayCommand.RefuseExtendedStay;
import uk.homeward.caseservice.stay.ExtendedStayCommand.ReportStayEnded;
import uk.homeward.caseservice.stay.ExtendedStayCommand.ReportStayStarted;
import uk.homeward.caseservice.stay.ExtendedStayCommand.RequestExtendedStay;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayApproved;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayEnded;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayRefused;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayRequested;
import uk.homeward.contracts.stay.ExtendedStayEvent.ExtendedStayStarted;
import uk.homeward.contracts.stay.ExtendedStayId;
import uk.homeward.contracts.stay.UnapprovedStayEvent.UnapprovedExtendedStayDetected;
import uk.homeward.contracts.stay.UnapprovedStayId;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class ExtendedStayTest {

  private static final ExtendedStayId ID = new ExtendedStayId("stay-1");
  private static final Occurred ASKED = Occurred.parse("2027-03-10");
  private static final Occurred FROM = Occurred.parse("2027-03-19T16:00:00Z");
  private static final Occurred TO = Occurred.parse("2027-03-21T18:00:00Z");
  private static final Map<String, Object> BESIDE =
      asked("sylvie", Role.SERVICE_DELIVERY_MANAGER).about(ID);
  private static final ExtendedStayRequested REQUESTED =
      new ExtendedStayRequested(ID, CASE, ASKED, FROM, TO, List.of("return-home-assessment"));
  private static final ExtendedStayApproved APPROVED =
      new ExtendedStayApproved(ID, CASE, ASKED, FROM, TO);

  @Test
  void what_is_asked_for_is_decided_once() {
    var fixture = KitFixtures.fixture(ExtendedStay.class);
    fixture
        .givenNoPriorActivity()
        .when(new RequestExtendedStay(ASKED, FROM, TO, Set.of("return-home-assessment")), BESIDE)
        .expectEvents(REQUESTED);
    fixture
        .given(REQUESTED)
        .when(new ApproveExtendedStay(ASKED, FROM, TO), BESIDE)
        .expectEvents(APPROVED);
    fixture
        .given(REQUESTED)
        .when(new RefuseExtendedStay(ASKED, null), BESIDE)
        .expectEvents(new ExtendedStayRefused(ID, CASE, ASKED, null));
    refused(
        fixture.given(REQUESTED, APPROVED).when(new RefuseExtendedStay(ASKED, null), BESIDE),
        "stay-decided");
  }

  @Test
  void a_stay_that_took_place_is_taken_whether_approved_or_not() {
    var fixture = KitFixtures.fixture(HomeStay.class);
    var started = new ExtendedStayStarted(ID, CASE, FROM);
    fixture.givenNoPriorActivity().when(new ReportStayStarted(FROM), BESIDE).expectEvents(started);
    fixture
        .given(started)
        .when(new ReportStayEnded(TO), BESIDE)
        .expectEvents(new ExtendedStayEnded(ID, CASE, TO));
  }

  @Test
  void a_stay_that_grew_too_long_is_detected_once() {
    var id = new UnapprovedStayId("uns-dl-1");
    var fixture = KitFixtures.fixture(UnapprovedStay.class);
    var detected = new UnapprovedExtendedStayDetected(id, CASE, TO, "dl-1");
    var detect = new DetectUnapprovedStay(TO, "dl-1");
    fixture.givenNoPriorActivity().when(detect, askedBySystem().about(id)).expectEvents(detected);
    fixture.given(detected).when(detect, askedBySystem().about(id)).expectNoEvents();
  }
}
