package uk.homeward.caseservice.notices;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.notices.NoticeKind;
import uk.homeward.contracts.notices.NoticeRecipient;
import uk.homeward.contracts.notices.PlacementNoticesEvent.PlacementNoticesGiven;
import uk.homeward.contracts.notices.PlacementNoticesId;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class PlacementNoticesTest {

  private static final PlacementNoticesId ID = new PlacementNoticesId("pno-1");
  private static final Occurred DAY = Occurred.parse("2027-04-05");
  private static final List<NoticeRecipient> TOLD =
      List.of(NoticeRecipient.CHILD, NoticeRecipient.SCHOOL);

  @Test
  void it_is_kept_who_was_told_and_who_was_not() {
    KitFixtures.fixture(PlacementNotices.class)
        .givenNoPriorActivity()
        .when(
            new RecordPlacementNotices(
                DAY, NoticeKind.PLACEMENT, TOLD, List.of(NoticeRecipient.PARENTS)),
            asked("noor", Role.BUSINESS_SUPPORT).about(ID))
        .expectEvents(
            new PlacementNoticesGiven(
                ID, CASE, DAY, NoticeKind.PLACEMENT, TOLD, List.of(NoticeRecipient.PARENTS)));
  }
}
