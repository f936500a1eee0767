package uk.homeward.practice;

import java.time.LocalDate;
import java.util.List;
import uk.homeward.contracts.RuleRef;

/**
 * A rule through time.
 *
 * @param versions by their first date, at least one
 */
public record Rule(List<RuleRef> versions) {

  /** The version in force; for what happened before the first, the first. */
  public RuleRef on(LocalDate date) {
    return versions.reversed().stream()
        .filter(version -> !version.from().isAfter(date))
        .findFirst()
        .orElseGet(versions::getFirst);
  }

  public String id() {
    return versions.getFirst().id();
  }
}
