package uk.homeward.contracts.legal;

import uk.homeward.contracts.Term;

/** What a legal gateway meeting decides. */
public enum LegalGatewayOutcome implements Term {
  /** To ask the court to discharge the order. */
  DISCHARGE,
  /** To support a special guardianship order. */
  SPECIAL_GUARDIANSHIP,
  NOT_YET,
  NO_APPLICATION
}
