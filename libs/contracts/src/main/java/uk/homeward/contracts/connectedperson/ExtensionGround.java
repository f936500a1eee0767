package uk.homeward.contracts.connectedperson;

import uk.homeward.contracts.Term;

/** Why a temporary approval is extended. */
public enum ExtensionGround implements Term {
  /** The full assessment is not finished. */
  ASSESSMENT_NOT_FINISHED,
  /** The carer seeks a review of the refusal to approve them. */
  REVIEW_OF_REFUSAL
}
