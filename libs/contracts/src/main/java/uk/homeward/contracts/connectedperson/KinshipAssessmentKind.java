package uk.homeward.contracts.connectedperson;

import uk.homeward.contracts.Term;

/** For which full assessment a connected person is referred. */
public enum KinshipAssessmentKind implements Term {
  KINSHIP,
  SPECIAL_GUARDIANSHIP
}
