package uk.homeward.assessment.reunification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.assessment.AssessmentPart;
import uk.homeward.contracts.assessment.Recommendation;
import uk.homeward.contracts.assessment.SpecificNeed;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Dated;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

/** What can be done to an assessment. */
sealed interface AssessmentCommand extends Act {

  @Schema(description = "Names who is to assess")
  record AppointAssessor(
      @Schema(description = "When the assessor was named: a date, or a moment") Occurred occurred,
      @Schema(description = "User id of the assessor")
          @Pattern(regexp = Actor.USER, message = Actor.USER_SAYS)
          String assessor)
      implements AssessmentCommand {

    @Override
    public Map<String, String> people() {
      return Map.of("assessor", assessor);
    }

    @Override
    public GateKey gate() {
      return GateKey.APPOINT_ASSESSOR;
    }
  }

  @Schema(description = "Starts the assessment")
  record StartAssessment(
      @Schema(description = "When it started: a date, or a moment") Occurred occurred,
      @Schema(description = "Day by which it is to be written") @Dated(notBefore = "occurred")
          LocalDate targetOn)
      implements AssessmentCommand {

    @Override
    public GateKey gate() {
      return GateKey.START_ASSESSMENT;
    }
  }

  @Schema(description = "Records supervision on the drafts, half way")
  record HoldMidpointSupervision(
      @Schema(description = "When it was held: a date, or a moment") Occurred occurred,
      @Schema(description = "What was discussed; kept encrypted") @Nullable Narrative notes)
      implements AssessmentCommand {

    @Override
    public GateKey gate() {
      return GateKey.HOLD_MIDPOINT_SUPERVISION;
    }
  }

  @Schema(description = "Records that the draft is written")
  record DraftAssessment(
      @Schema(description = "When it was written: a date, or a moment") Occurred occurred)
      implements AssessmentCommand {

    @Override
    public GateKey gate() {
      return GateKey.DRAFT_ASSESSMENT;
    }
  }

  @Schema(description = "Completes the assessment with its recommendation")
  record CompleteAssessment(
      @Schema(description = "When it was completed: a date, or a moment") Occurred occurred,
      @Schema(description = "What it recommends") Recommendation recommendation,
      @Schema(description = "What else a return needs, so that others are brought in early")
          @Nullable
          @Size(max = 10)
          List<SpecificNeed> needs,
      @Schema(description = "What it covers, where the council asks") @Nullable @Size(max = 10)
          Set<AssessmentPart> covers)
      implements AssessmentCommand {

    public CompleteAssessment {
      needs = needs == null ? null : List.copyOf(needs);
    }

    @Override
    public Set<String> documents() {
      return covers == null
          ? Set.of()
          : covers.stream().map(AssessmentPart::document).collect(Collectors.toSet());
    }

    @Override
    public GateKey gate() {
      return GateKey.COMPLETE_ASSESSMENT;
    }
  }

  @Schema(description = "Endorses the assessment")
  record EndorseAssessment(
      @Schema(description = "When it was endorsed: a date, or a moment") Occurred occurred)
      implements AssessmentCommand {

    @Override
    public GateKey gate() {
      return GateKey.ENDORSE_ASSESSMENT;
    }
  }

  @Schema(description = "Gives the assessment back to its assessor")
  record DeclineToEndorseAssessment(
      @Schema(description = "When it was given back: a date, or a moment") Occurred occurred,
      @Schema(description = "Why; kept encrypted") Narrative reason)
      implements AssessmentCommand {

    @Override
    public GateKey gate() {
      return GateKey.DECLINE_TO_ENDORSE_ASSESSMENT;
    }
  }

  @Schema(description = "Signs the assessment off as final")
  record SignOffAssessment(
      @Schema(description = "When it was signed off: a date, or a moment") Occurred occurred)
      implements AssessmentCommand {

    @Override
    public GateKey gate() {
      return GateKey.SIGN_OFF_ASSESSMENT;
    }
  }
}
