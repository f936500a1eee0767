package uk.homeward.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** Where a time starts to run, found in what the case has learned. */
public sealed interface Start {

  Optional<Anchor> in(CaseFacts facts);

  /** What the case has learned that starts it. */
  default Stream<Known> grounds(CaseFacts facts) {
    return in(facts).map(Anchor::known).stream();
  }

  /**
   * The last time that the fact took one of the values. A fact that is a date starts it on that
   * date.
   *
   * @param values any, where empty
   * @param unbroken count from the first of the unbroken run of these values that still lasts, so a
   *     repetition does not start it again and another value ends it
   * @param nth only if it is that one of a series
   */
  record When(String fact, Set<String> values, boolean unbroken, @Nullable Nth nth)
      implements Start {
    @Override
    public Optional<Anchor> in(CaseFacts facts) {
      return (unbroken ? startOfRun(facts) : last(facts))
          .map(known -> new Anchor(known, when(known)));
    }

    private Optional<Known> last(CaseFacts facts) {
      return facts.history(fact).reversed().stream()
          .filter(this::matches)
          .filter(known -> nth == null || nth.is(known, values, facts))
          .findFirst();
    }

    private Optional<Known> startOfRun(CaseFacts facts) {
      return facts.history(fact).reversed().stream()
          .takeWhile(this::matches)
          .reduce((_, earlier) -> earlier);
    }

    private boolean matches(Known known) {
      return values.isEmpty() || values.contains(known.value());
    }

    private Occurred when(Known known) {
      return Fact.named(fact).isDate()
          ? Occurred.on(LocalDate.parse(known.value()))
          : known.occurred();
    }
  }

  /** Once all of these are there, from the latest of them. */
  record LaterOf(List<When> points) implements Start {
    @Override
    public Stream<Known> grounds(CaseFacts facts) {
      return points.stream().flatMap(point -> point.grounds(facts));
    }

    @Override
    public Optional<Anchor> in(CaseFacts facts) {
      var found = points.stream().flatMap(point -> point.in(facts).stream()).toList();
      return found.size() < points.size()
          ? Optional.empty()
          : found.stream()
              .max(Comparator.comparing(Anchor::when).thenComparingLong(a -> a.known().position()));
    }
  }

  /**
   * A place in a series that is counted anew in each period.
   *
   * @param first whether the first of the series is meant, or any later one
   * @param period what begins the series
   * @param settledAfterMonths a baseline knows only the last of the series: it is taken for the
   *     first if it lies within this time of the period's beginning
   */
  record Nth(boolean first, Since period, int settledAfterMonths) {
    boolean is(Known known, Set<String> values, CaseFacts facts) {
      var begun = period.in(facts);
      if (begun.isEmpty()) return false;
      var earlier =
          facts.history(known.fact()).stream()
              .takeWhile(other -> !other.equals(known))
              .filter(other -> values.contains(other.value()))
              .filter(other -> !other.occurred().on().isBefore(begun.get()))
              .findFirst();
      var oldest = earlier.orElse(known);
      var isFirst =
          earlier.isEmpty()
              && !(oldest.baseline()
                  && oldest.occurred().on().isAfter(begun.get().plusMonths(settledAfterMonths)));
      return isFirst == first;
    }
  }
}
