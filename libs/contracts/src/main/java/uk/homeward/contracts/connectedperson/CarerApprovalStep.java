package uk.homeward.contracts.connectedperson;

import uk.homeward.contracts.Term;

/** How far the decision about a connected person as a foster carer has come. */
public enum CarerApprovalStep implements Term {
  APPROVED,
  REFUSED,
  /** The carer asked for a review of the refusal. */
  REVIEW_SOUGHT
}
