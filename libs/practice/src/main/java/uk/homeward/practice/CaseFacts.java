package uk.homeward.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;

/** All that a case has learned, from whichever service, each fact in the order it happened. */
public final class CaseFacts {

  private final List<Known> all;
  private final Map<String, List<Known>> byFact = new LinkedHashMap<>();

  /**
   * @param all in the log's order
   */
  public CaseFacts(List<Known> all) {
    this.all = List.copyOf(all);
    for (var known : all) {
      var history = byFact.computeIfAbsent(known.fact(), _ -> new ArrayList<>());
      var place = history.size();
      while (place > 0 && known.isBefore(history.get(place - 1))) place--;
      history.add(place, known);
    }
  }

  public static CaseFacts none() {
    return new CaseFacts(List.of());
  }

  /** In the log's order. */
  public List<Known> all() {
    return all;
  }

  public CaseFacts and(List<Known> more) {
    return new CaseFacts(Stream.concat(all.stream(), more.stream()).toList());
  }

  /** What these events established, in the log's order. */
  public List<Known> of(Collection<String> events) {
    return all.stream().filter(known -> events.contains(known.event())).toList();
  }

  /** With this instead of what turned out wrong. */
  public CaseFacts corrected(List<Known> wrong, List<Known> instead) {
    return new CaseFacts(
        Stream.concat(all.stream().filter(known -> !wrong.contains(known)), instead.stream())
            .sorted(Comparator.comparingLong(Known::position))
            .toList());
  }

  /** Only what had happened by then: compared by date unless both say a time of day. */
  public CaseFacts asAt(Occurred moment) {
    return new CaseFacts(all.stream().filter(known -> !happenedAfter(known, moment)).toList());
  }

  public Optional<Known> latest(String fact) {
    var history = history(fact);
    return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
  }

  public Optional<Known> latest(String fact, Occurred asAt) {
    return history(fact).reversed().stream().filter(k -> !happenedAfter(k, asAt)).findFirst();
  }

  /**
   * How it stood when something happened, as is known now.
   *
   * @param position of that in the log: it decides where no time of day does
   */
  public Optional<Known> latestBefore(String fact, Occurred moment, long position) {
    return history(fact).reversed().stream()
        .filter(known -> known.isBefore(moment, position))
        .findFirst();
  }

  /** Whether its latest value is one of these. */
  public boolean holds(String fact, Set<String> values) {
    return latest(fact).filter(known -> values.contains(known.value())).isPresent();
  }

  public boolean holds(String fact, Set<String> values, Occurred asAt) {
    return latest(fact, asAt).filter(known -> values.contains(known.value())).isPresent();
  }

  /** In the order in which it happened. */
  public List<Known> history(String fact) {
    return byFact.getOrDefault(fact, List.of());
  }

  private static boolean happenedAfter(Known known, Occurred moment) {
    var one = known.occurred();
    return later(one.at(), moment.at(), one.on().isAfter(moment.on()));
  }

  private static <T extends Comparable<T>> boolean later(
      @Nullable T one, @Nullable T other, boolean otherwise) {
    return (one != null && other != null) ? one.compareTo(other) > 0 : otherwise;
  }
}
