package uk.homeward.contracts.notices;

import uk.homeward.contracts.Term;

/** Who is to have written notice. */
public enum NoticeRecipient implements Term {
  CHILD,
  PARENTS,
  CONTACT_ORDER_HOLDERS,
  CARER,
  HEALTH_BOARD,
  GENERAL_PRACTITIONER,
  SCHOOL,
  IRO
}
