package uk.homeward.scheduling.visit;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.scheduling.VisitEvent.VisitMade;
import uk.homeward.contracts.scheduling.VisitId;
import uk.homeward.contracts.voice.NotAloneReason;
import uk.homeward.contracts.voice.Place;
import uk.homeward.practice.Role;

class VisitTest {

  static final Occurred JUNE_8 = Occurred.on(LocalDate.parse("2027-06-08"));

  @Test
  void a_visit_says_whether_the_child_was_seen_alone_and_why_not() {
    fixture(Visit.class)
        .givenNoPriorActivity()
        .when(
            new RecordVisit(JUNE_8, false, true, Place.PARENTS_HOME, NotAloneReason.ADULT_REFUSED),
            asked("priya", Role.SOCIAL_WORKER).about("vis-1"))
        .expectEvents(
            new VisitMade(
                new VisitId("vis-1"),
                CASE,
                JUNE_8,
                false,
                true,
                Place.PARENTS_HOME,
                NotAloneReason.ADULT_REFUSED));
  }
}
