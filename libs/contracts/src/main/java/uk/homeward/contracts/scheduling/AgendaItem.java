package uk.homeward.contracts.scheduling;

import uk.homeward.contracts.Term;

/** What a meeting can have to talk about; the qualifiers of {@code meeting-agenda}. */
public enum AgendaItem implements Term {
  REASONS_FOR_CARE,
  KEY_DATES,
  CASE_FOR_RETURN,
  STEPS,
  DISCHARGE
}
