package uk.homeward.launcher.recordsystem;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.homeward.launcher.KeptLines;

/** What the record system received, in order. */
@Component
@Profile("record-system")
class Updates {
  private final Map<String, Received> byUpdateId = new LinkedHashMap<>();
  private final KeptLines<Received> kept;
  private final Clock wall;

  Updates(RecordSystemProperties properties, Clock wall) {
    this.wall = wall;
    var file = Optional.of(properties.keptIn()).filter(f -> !f.isBlank()).map(Path::of);
    kept = new KeptLines<>(Received.class, file);
    kept.read().forEach(r -> byUpdateId.put(idOf(r.update()), r));
  }

  /**
   * Takes an update once; a repetition finds what was made of it the first time.
   *
   * @throws IllegalArgumentException if another update came under the same id
   */
  synchronized Received take(Update update) {
    var before = byUpdateId.get(idOf(update));
    if (before != null) {
      if (before.update().equals(update)) return before;
      throw new IllegalArgumentException("Another update came under this updateId.");
    }
    var received =
        new Received("MOS-%06d".formatted(byUpdateId.size() + 1), wall.instant(), update);
    byUpdateId.put(idOf(update), received);
    kept.add(received);
    return received;
  }

  synchronized List<Received> all() {
    return new ArrayList<>(byUpdateId.values());
  }

  private static String idOf(Update update) {
    return Objects.requireNonNull(update.updateId());
  }
}
