package uk.homeward.assessment.reunification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.assessment.reunification.AssessmentCommand.AppointAssessor;
import uk.homeward.assessment.reunification.AssessmentCommand.CompleteAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.DeclineToEndorseAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.DraftAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.EndorseAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.HoldMidpointSupervision;
import uk.homeward.assessment.reunification.AssessmentCommand.SignOffAssessment;
import uk.homeward.assessment.reunification.AssessmentCommand.StartAssessment;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentCompleted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentDrafted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentEndorsed;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentNotEndorsed;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentSignedOff;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessmentStarted;
import uk.homeward.contracts.assessment.AssessmentEvent.AssessorAppointed;
import uk.homeward.contracts.assessment.AssessmentEvent.MidpointSupervisionHeld;
import uk.homeward.contracts.assessment.AssessmentId;
import uk.homeward.contracts.assessment.AssessmentPart;
import uk.homeward.contracts.assessment.Recommendation;
import uk.homeward.contracts.assessment.SpecificNeed;
import uk.homeward.practice.Role;

class ReunificationAssessmentTest {

  static final AssessmentId ASM = new AssessmentId("asm-1");
  static final Map<String, Object> KIM = asked("kim", Role.SOCIAL_WORKER).about(ASM);
  static final Map<String, Object> TESS = asked("tess", Role.TEAM_MANAGER).about(ASM);
  static final Occurred NOV_30 = Occurred.on(LocalDate.parse("2026-11-30"));
  static final Occurred DEC_1 = Occurred.on(LocalDate.parse("2026-12-01"));
  static final Occurred JAN_8 = Occurred.on(LocalDate.parse("2027-01-08"));
  static final Occurred JAN_29 = Occurred.on(LocalDate.parse("2027-01-29"));
  static final Occurred FEB_5 = Occurred.on(LocalDate.parse("2027-02-05"));
  static final LocalDate TARGET = LocalDate.parse("2027-01-29");

  final AggregateTestFixture<ReunificationAssessment> assessment =
      fixture(ReunificationAssessment.class);

  @Test
  void the_assessor_is_known_to_the_case() {
    assessment
        .givenNoPriorActivity()
        .when(new AppointAssessor(NOV_30, "kim"), TESS)
        .expectEvents(appointed());
    assertThat(appointed().establishes())
        .contains(Established.that(Fact.PERSON, "assessor", "kim"));
  }

  @Test
  void it_starts_with_a_target() {
    assessment
        .given(appointed())
        .when(new StartAssessment(DEC_1, TARGET), KIM)
        .expectEvents(started());
  }

  @Test
  void it_starts_once() {
    refused(
        assessment.given(appointed(), started()).when(new StartAssessment(DEC_1, TARGET), KIM),
        "not-at-this-stage");
  }

  @Test
  void midpoint_supervision_is_held_once() {
    var held = new MidpointSupervisionHeld(ASM, CASE, JAN_8, WORDS);
    assessment
        .given(appointed(), started())
        .when(new HoldMidpointSupervision(JAN_8, words()), TESS)
        .expectEvents(held);
    refused(
        assessment
            .given(appointed(), started(), held)
            .when(new HoldMidpointSupervision(JAN_29, null), TESS),
        "already-held");
  }

  @Test
  void supervision_does_not_take_it_further() {
    assessment
        .given(appointed(), started(), new MidpointSupervisionHeld(ASM, CASE, JAN_8, null))
        .when(new DraftAssessment(JAN_29), KIM)
        .expectEvents(drafted());
  }

  @Test
  void what_is_not_endorsed_goes_back_to_the_assessor() {
    assessment
        .given(appointed(), started(), drafted(), completed())
        .when(new DeclineToEndorseAssessment(FEB_5, words()), TESS)
        .expectEvents(new AssessmentNotEndorsed(ASM, CASE, FEB_5, "tess", WORDS));
    assessment
        .given(
            appointed(),
            started(),
            drafted(),
            completed(),
            new AssessmentNotEndorsed(ASM, CASE, FEB_5, "tess", WORDS))
        .when(new CompleteAssessment(FEB_5, Recommendation.FURTHER_WORK, null, null), KIM)
        .expectEvents(
            new AssessmentCompleted(
                ASM, CASE, FEB_5, Recommendation.FURTHER_WORK, List.of(), List.of()));
  }

  @Test
  void what_it_covers_is_kept_where_it_is_said() {
    var covers = Set.of(AssessmentPart.SUPPORT, AssessmentPart.WAY_HOME);
    var complete = new CompleteAssessment(JAN_29, Recommendation.FURTHER_WORK, null, covers);
    assertThat(complete.documents())
        .containsExactlyInAnyOrder("assessment-of-way-home", "assessment-of-support");
    assessment
        .given(appointed(), started(), drafted())
        .when(complete, KIM)
        .expectEvents(
            new AssessmentCompleted(
                ASM,
                CASE,
                JAN_29,
                Recommendation.FURTHER_WORK,
                List.of(),
                List.of(AssessmentPart.WAY_HOME, AssessmentPart.SUPPORT)));
  }

  @Test
  void it_is_signed_off_completed_whether_endorsed_or_not() {
    assessment
        .given(appointed(), started(), drafted(), completed())
        .when(new SignOffAssessment(FEB_5), TESS)
        .expectEvents(new AssessmentSignedOff(ASM, CASE, FEB_5, "tess"));
    assessment
        .given(
            appointed(),
            started(),
            drafted(),
            completed(),
            new AssessmentEndorsed(ASM, CASE, FEB_5, "tess"))
        .when(new SignOffAssessment(FEB_5), TESS)
        .expectEvents(new AssessmentSignedOff(ASM, CASE, FEB_5, "tess"));
    refused(
        assessment
            .given(appointed(), started(), drafted())
            .when(new SignOffAssessment(FEB_5), TESS),
        "not-at-this-stage");
  }

  @Test
  void signed_off_it_stands() {
    refused(
        assessment
            .given(
                appointed(),
                started(),
                drafted(),
                completed(),
                new AssessmentSignedOff(ASM, CASE, FEB_5, "tess"))
            .when(new EndorseAssessment(FEB_5), TESS),
        "not-at-this-stage");
  }

  private static AssessorAppointed appointed() {
    return new AssessorAppointed(ASM, CASE, NOV_30, "kim");
  }

  private static AssessmentStarted started() {
    return new AssessmentStarted(ASM, CASE, DEC_1, TARGET);
  }

  private static AssessmentDrafted drafted() {
    return new AssessmentDrafted(ASM, CASE, JAN_29);
  }

  private static AssessmentCompleted completed() {
    return new AssessmentCompleted(
        ASM,
        CASE,
        JAN_29,
        Recommendation.RETURN_HOME_WITH_SUPPORT,
        List.of(SpecificNeed.HOUSING),
        List.of());
  }
}
