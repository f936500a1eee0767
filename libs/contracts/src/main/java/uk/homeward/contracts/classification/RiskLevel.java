package uk.homeward.contracts.classification;

import uk.homeward.contracts.Term;

/** A structured judgement, never computed. */
public enum RiskLevel implements Term {
  LOW,
  MEDIUM,
  HIGH,
  SEVERE
}
