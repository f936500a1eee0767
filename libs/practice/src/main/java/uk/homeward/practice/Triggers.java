package uk.homeward.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.homeward.contracts.Established;

/**
 * Facts that set something off by taking one of these values.
 *
 * @param values by the fact's name
 */
public record Triggers(Map<String, Set<String>> values) {

  public static final Triggers NONE = new Triggers(Map.of());

  public boolean matches(Known known) {
    return values.getOrDefault(known.fact(), Set.of()).contains(known.value());
  }

  /** Whether an event that establishes this sets it off. */
  public boolean setOffBy(Established that) {
    return values.getOrDefault(that.fact(), Set.of()).contains(that.value());
  }

  public Optional<Known> firstIn(List<Known> knowns) {
    return knowns.stream().filter(this::matches).findFirst();
  }
}
