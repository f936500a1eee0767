package uk.homeward.contracts;

import java.time.LocalDate;

/**
 * One thing that an event lets the case know, by a name and a value of the vocabulary of {@link
 * Fact}: {@code risk-level = medium}, {@code meeting/planning = held}.
 *
 * @param fact the fact's word, with {@code /} and a qualifier where the fact has qualifiers
 */
public record Established(String fact, String value) {

  /**
   * @throws IllegalArgumentException if the fact needs a qualifier, or does not know the value
   */
  public static Established that(Fact fact, String value) {
    return new Established(fact.name(null), fact.checked(value));
  }

  /**
   * @throws IllegalArgumentException if the fact does not know the qualifier or the value
   */
  public static Established that(Fact fact, String qualifier, String value) {
    return new Established(fact.name(qualifier), fact.checked(value));
  }

  public static Established that(Fact fact, LocalDate value) {
    return that(fact, value.toString());
  }
}
