package uk.homeward.practice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.homeward.contracts.Fact;

/**
 * A point in a case's history: the last time that a fact took one of the values; for a fact that is
 * a date, that date.
 *
 * @param values any, where empty
 */
public record Since(String fact, Set<String> values) {

  Optional<LocalDate> in(CaseFacts facts) {
    return facts.history(fact).reversed().stream()
        .filter(known -> values.isEmpty() || values.contains(known.value()))
        .findFirst()
        .map(
            known ->
                Fact.named(fact).isDate() ? LocalDate.parse(known.value()) : known.occurred().on());
  }
}
