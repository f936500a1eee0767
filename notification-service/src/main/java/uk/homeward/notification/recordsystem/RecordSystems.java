package uk.homeward.notification.recordsystem;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.homeward.practice.Practice;
import uk.homeward.practice.Practices;

/** Which record system is which council's, as their packs say. */
@Component
class RecordSystems {

  private final Map<String, RecordSystem> byWord;
  private final Practices practices;

  /**
   * @throws IllegalStateException if a pack names one for which there is no adapter
   */
  RecordSystems(List<RecordSystem> adapters, Practices practices) {
    byWord = adapters.stream().collect(toUnmodifiableMap(RecordSystem::word, adapter -> adapter));
    this.practices = practices;
    var unknown =
        practices.byCouncil().values().stream()
            .filter(p -> p.recordSystem() != null && !byWord.containsKey(p.recordSystem()))
            .map(p -> p.council() + " wants " + p.recordSystem())
            .sorted()
            .toList();
    if (!unknown.isEmpty())
      throw new IllegalStateException("No such record system: " + String.join(", ", unknown));
  }

  /**
   * @throws NullPointerException if the council has none, which its pack does not ask for
   */
  RecordSystem of(String council) {
    Practice practice = practices.of(council);
    return Objects.requireNonNull(
        byWord.get(Objects.requireNonNullElse(practice.recordSystem(), "")),
        "No record system takes the updates of " + council);
  }
}
