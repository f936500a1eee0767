package uk.homeward.contracts;

import java.time.LocalDate;

/**
 * The rule something was decided or measured under, as stamped on events and problems.
 *
 * @param id the council's own id for it
 * @param from first London date of this version
 * @param source document and clause, for a person to look up
 * @param inferred whether the source is silent or unclear and this is a recommended reading
 */
public record RuleRef(String id, LocalDate from, String source, boolean inferred) {

  /** Where it is read into this rule and not stated there. */
  public RuleRef asInferred() {
    return new RuleRef(id, from, source, true);
  }
}
