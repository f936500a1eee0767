package uk.homeward.contracts.classification;

import uk.homeward.contracts.Term;

/** What can help a family before the risk is classified again. */
public enum HelpUntilThen implements Term {
  PARENTING_WORK,
  EXTERNAL_SERVICE,
  SUPPORT_SERVICE,
  FAMILY_GROUP_CONFERENCE,
  MORE_FAMILY_TIME,
  CHILD_PREPARATION
}
