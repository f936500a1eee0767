package uk.homeward.contracts.connectedperson;

import static uk.homeward.contracts.Established.that;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** From the temporary approval of a connected person to the decision about them as a carer. */
public sealed interface ConnectedPersonApprovalEvent extends CaseEvent {

  ConnectedPersonApprovalId approval();

  /**
   * A connected person was approved for the time being.
   *
   * @param from the day from which the approval runs, as a rule that of the placement
   */
  record Reg24Approved(
      ConnectedPersonApprovalId approval,
      CaseId caseId,
      Occurred occurred,
      LocalDate from,
      @Nullable NarrativeRef conditions)
      implements ConnectedPersonApprovalEvent {
    @Override
    public List<Established> establishes() {
      return List.of(
          that(Fact.CONNECTED_PERSON_APPROVAL, "approved"),
          that(Fact.CONNECTED_PERSON_SINCE, from));
    }
  }

  /** The approval was extended, for the time that its ground allows. */
  record Reg24Extended(
      ConnectedPersonApprovalId approval,
      CaseId caseId,
      Occurred occurred,
      ExtensionGround ground,
      @Nullable NarrativeRef reasons)
      implements ConnectedPersonApprovalEvent {
    @Override
    public List<Established> establishes() {
      return List.of(
          that(
              Fact.CONNECTED_PERSON_APPROVAL,
              switch (ground) {
                case ASSESSMENT_NOT_FINISHED -> "extended";
                case REVIEW_OF_REFUSAL -> "extended-for-review";
              }));
    }
  }

  /** The connected person was referred for a full assessment. */
  record KinshipAssessmentReferred(
      ConnectedPersonApprovalId approval,
      CaseId caseId,
      Occurred occurred,
      KinshipAssessmentKind kind)
      implements ConnectedPersonApprovalEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.KINSHIP_ASSESSMENT, kind.word(), "referred"));
    }
  }

  /**
   * It was decided whether the connected person is a foster carer, or the carer sought a review.
   */
  record CarerApprovalRecorded(
      ConnectedPersonApprovalId approval, CaseId caseId, Occurred occurred, CarerApprovalStep step)
      implements ConnectedPersonApprovalEvent {
    @Override
    public List<Established> establishes() {
      var carer = that(Fact.CARER_APPROVAL, step.word());
      return step == CarerApprovalStep.APPROVED
          ? List.of(carer, that(Fact.CONNECTED_PERSON_APPROVAL, "carer-approved"))
          : List.of(carer);
    }
  }
}
