package uk.homeward.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Fact;

/** Something that can be asked of what a case has learned. */
public sealed interface Condition {

  /** The name of the fact asked about. */
  String fact();

  boolean holds(CaseFacts facts, LocalDate on);

  /** What the answer rests on, if on anything. */
  default Optional<Known> evidence(CaseFacts facts) {
    return facts.latest(fact());
  }

  /** Whether it asks how the fact stands, and not whether it was ever so. */
  default boolean asksHowItStands() {
    return true;
  }

  static boolean allHold(List<Condition> conditions, CaseFacts facts, LocalDate on) {
    return conditions.stream().allMatch(condition -> condition.holds(facts, on));
  }

  /** Its latest value is one of these. */
  record Is(String fact, Set<String> values) implements Condition {
    @Override
    public boolean holds(CaseFacts facts, LocalDate on) {
      return facts.holds(fact, values);
    }
  }

  /** Its latest value is none of these, or there is none. */
  record Not(String fact, Set<String> values) implements Condition {
    @Override
    public boolean holds(CaseFacts facts, LocalDate on) {
      return !facts.holds(fact, values);
    }
  }

  /**
   * It took one of the values at least once, whatever came later.
   *
   * @param values any, where empty
   */
  record Once(String fact, Set<String> values, @Nullable Since since) implements Condition {
    @Override
    public boolean holds(CaseFacts facts, LocalDate on) {
      return evidence(facts).isPresent();
    }

    @Override
    public boolean asksHowItStands() {
      return false;
    }

    @Override
    public Optional<Known> evidence(CaseFacts facts) {
      var from = since == null ? Optional.of(LocalDate.MIN) : since.in(facts);
      return facts.history(fact).reversed().stream()
          .filter(known -> values.isEmpty() || values.contains(known.value()))
          .filter(known -> from.isPresent() && !known.occurred().on().isBefore(from.get()))
          .findFirst();
    }
  }

  /**
   * It never took one of the values.
   *
   * @param values any, where empty
   */
  record Never(String fact, Set<String> values, @Nullable Since since) implements Condition {
    @Override
    public boolean holds(CaseFacts facts, LocalDate on) {
      return !new Once(fact, values, since).holds(facts, on);
    }
  }

  /** The date that the case last learned of lies before the date asked about, or there is none. */
  record Passed(String fact) implements Condition {
    @Override
    public boolean holds(CaseFacts facts, LocalDate on) {
      return evidence(facts)
          .filter(known -> !LocalDate.parse(known.value()).isBefore(on))
          .isEmpty();
    }
  }

  /**
   * It took one of the values so many days before the date asked about.
   *
   * @param values any, where empty
   * @param atLeast inclusive, as is atMost
   */
  record DaysBefore(String fact, Set<String> values, int atLeast, int atMost) implements Condition {
    @Override
    public boolean holds(CaseFacts facts, LocalDate on) {
      return facts.history(fact).stream()
          .filter(this::matches)
          .map(known -> known.occurred().on())
          .anyMatch(
              day -> !day.isAfter(on.minusDays(atLeast)) && !day.isBefore(on.minusDays(atMost)));
    }

    @Override
    public Optional<Known> evidence(CaseFacts facts) {
      return facts.history(fact).reversed().stream().filter(this::matches).findFirst();
    }

    private boolean matches(Known known) {
      return values.isEmpty() || values.contains(known.value());
    }
  }

  /**
   * How old the child is on the date asked about; holds of nobody whose date of birth is not known.
   *
   * @param from in whole years, inclusive
   * @param below in whole years, exclusive
   */
  record Aged(int from, int below) implements Condition {
    @Override
    public String fact() {
      return Fact.CHILD_BORN.word();
    }

    /** The last entered: a corrected date of birth need not be a later one. */
    @Override
    public Optional<Known> evidence(CaseFacts facts) {
      return facts.history(fact()).stream().max(Comparator.comparingLong(Known::position));
    }

    @Override
    public boolean holds(CaseFacts facts, LocalDate on) {
      return evidence(facts)
          .map(known -> LocalDate.parse(known.value()).until(on).getYears())
          .filter(years -> years >= from && years < below)
          .isPresent();
    }
  }
}
