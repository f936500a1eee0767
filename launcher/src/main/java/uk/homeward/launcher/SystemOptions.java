package uk.homeward.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a system is started.
 *
 * @param installation the checked-out, built tree
 * @param data where database and logs are kept; empty for a throw-away system
 * @param port of the front door; 0 takes a free one
 * @param fresh whether what the data folder holds is discarded first
 * @param startsAt what the domain's clock shows at first start; empty for the wall clock, which it
 *     then also catches up with at later starts
 * @param councils a folder of practice packs in place of those that ship
 * @param progress hears, line by line, what is being done
 */
public record SystemOptions(
    Path installation,
    Optional<Path> data,
    int port,
    boolean fresh,
    Optional<Instant> startsAt,
    Optional<Path> councils,
    Consumer<String> progress) {

  /** A system of one's own, on free ports, that leaves nothing behind. */
  public static SystemOptions throwAway(Instant startsAt) {
    return new SystemOptions(
        Installation.root(),
        Optional.empty(),
        0,
        true,
        Optional.of(startsAt),
        Optional.empty(),
        _ -> {});
  }

  public SystemOptions reporting(Consumer<String> to) {
    return new SystemOptions(installation, data, port, fresh, startsAt, councils, to);
  }

  public SystemOptions withCouncils(Path folder) {
    return new SystemOptions(
        installation, data, port, fresh, startsAt, Optional.of(folder), progress);
  }

  public SystemOptions in(Path folder) {
    return new SystemOptions(
        installation, Optional.of(folder), port, fresh, startsAt, councils, progress);
  }

  /** What an earlier system left in the data folder stays. */
  public SystemOptions kept() {
    return new SystemOptions(installation, data, port, false, startsAt, councils, progress);
  }
}
