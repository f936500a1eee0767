package uk.homeward.caseservice.consultation;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.words;

import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.consultation.ConsultationCommand.RecordConsultation;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.consultation.ConsultationEvent.ConsultationRecorded;
import uk.homeward.contracts.consultation.ConsultationId;
import uk.homeward.contracts.consultation.ConsultationKind;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class ConsultationTest {

  @Test
  void what_was_said_is_pointed_at_and_not_told() {
    var id = new ConsultationId("con-1");
    var day = Occurred.parse("2026-11-23");
    KitFixtures.fixture(Consultation.class)
        .givenNoPriorActivity()
        .when(
            new RecordConsultation(day, ConsultationKind.SUPERVISION, words()),
            asked("nadia", Role.SOCIAL_WORKER).about(id))
        .expectEvents(new ConsultationRecorded(id, CASE, day, ConsultationKind.SUPERVISION, WORDS));
  }
}
