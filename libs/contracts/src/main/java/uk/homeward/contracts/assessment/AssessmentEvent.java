package uk.homeward.contracts.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** Everything that can have happened to the assessment of a possible return. */
public sealed interface AssessmentEvent extends CaseEvent {

  AssessmentId assessment();

  /**
   * @param assessor user id of who is to write it
   */
  record AssessorAppointed(
      AssessmentId assessment, CaseId caseId, Occurred occurred, String assessor)
      implements AssessmentEvent {

    @Override
    public List<Established> establishes() {
      return List.of(
          Established.that(Fact.ASSESSMENT, "appointed"),
          Established.that(Fact.PERSON, "assessor", assessor));
    }
  }

  /**
   * @param targetOn the day by which it is to be written
   */
  record AssessmentStarted(
      AssessmentId assessment, CaseId caseId, Occurred occurred, LocalDate targetOn)
      implements AssessmentEvent {

    @Override
    public List<Established> establishes() {
      return List.of(
          Established.that(Fact.ASSESSMENT, "started"),
          Established.that(Fact.ASSESSMENT_TARGET, targetOn));
    }
  }

  /** Assessor and manager have looked at the drafts together, half way. */
  record MidpointSupervisionHeld(
      AssessmentId assessment, CaseId caseId, Occurred occurred, @Nullable NarrativeRef notes)
      implements AssessmentEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.MIDPOINT_SUPERVISION, "held"));
    }
  }

  record AssessmentDrafted(AssessmentId assessment, CaseId caseId, Occurred occurred)
      implements AssessmentEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.ASSESSMENT, "drafted"));
    }
  }

  /**
   * @param needs that a return must meet, identified early
   * @param covers what it covers, where a council asks for it
   */
  record AssessmentCompleted(
      AssessmentId assessment,
      CaseId caseId,
      Occurred occurred,
      Recommendation recommendation,
      List<SpecificNeed> needs,
      List<AssessmentPart> covers)
      implements AssessmentEvent {

    @Override
    public List<Established> establishes() {
      return Stream.concat(
              Stream.of(
                  Established.that(Fact.ASSESSMENT, "completed"),
                  Established.that(Fact.ASSESSMENT_RECOMMENDATION, recommendation.word())),
              needs.stream().map(need -> Established.that(Fact.NEED, need.word(), "identified")))
          .toList();
    }
  }

  /**
   * @param by user id of the manager
   */
  record AssessmentEndorsed(AssessmentId assessment, CaseId caseId, Occurred occurred, String by)
      implements AssessmentEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.ASSESSMENT_ENDORSEMENT, "endorsed"));
    }
  }

  /**
   * It goes back to its assessor.
   *
   * @param by user id of the manager
   */
  record AssessmentNotEndorsed(
      AssessmentId assessment, CaseId caseId, Occurred occurred, String by, NarrativeRef reason)
      implements AssessmentEvent {

    /** It goes back to be written further. */
    @Override
    public List<Established> establishes() {
      return List.of(
          Established.that(Fact.ASSESSMENT_ENDORSEMENT, "not-endorsed"),
          Established.that(Fact.ASSESSMENT, "drafted"));
    }
  }

  /**
   * @param by user id of the manager
   */
  record AssessmentSignedOff(AssessmentId assessment, CaseId caseId, Occurred occurred, String by)
      implements AssessmentEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.ASSESSMENT_SIGN_OFF, "signed-off"));
    }
  }
}
