package uk.homeward.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Automations;

/**
 * Carries every parcel to its outcome and tells the aggregate. Stands outside of event processors,
 * so that a slow receiver delays no projection, and a failure undoes no decision. Between handing
 * over and telling it may die: then the same parcel is handed over again, under the same id.
 */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final List<Outlet> outlets;
  private final Predicate<String> upToDate;
  private final Automations automations;
  private final Clock clock;
  private final Retries retries;

  /** Told, but still waiting as far as the projection has read. */
  private final Map<Outlet, Set<String>> told = new HashMap<>();

  /**
   * @param upToDate whether this process owns that projection, and it has read the log's end since
   *     it was started or reset: while it replays, parcels of long ago seem to wait
   */
  Delivery(
      List<Outlet> outlets,
      Predicate<String> upToDate,
      Automations automations,
      Clock clock,
      Retries retries) {
    this.outlets = outlets;
    this.upToDate = upToDate;
    this.automations = automations;
    this.clock = clock;
    this.retries = retries;
  }

  /**
   * Tries everything that may leave now, once.
   *
   * @return how long to wait, unless something rings
   */
  Duration round() {
    for (var outlet : outlets)
      if (upToDate.test(outlet.projection()) && retries.isDue(outlet.projection())) empty(outlet);
    return retries.untilNext();
  }

  private void empty(Outlet outlet) {
    var waiting = outlet.waiting();
    var alreadyTold = told.computeIfAbsent(outlet, _ -> new HashSet<>());
    alreadyTold.retainAll(waiting.stream().map(Parcel::id).collect(Collectors.toSet()));
    for (var parcel : waiting) {
      if (alreadyTold.contains(parcel.id()) || !retries.isDue(parcel.id())) continue;
      var now = Occurred.at(clock.instant());
      switch (parcel.deliver(now)) {
        case Answer.Final(var command) -> {
          automations.send(parcel.cause(), parcel.id(), now, command);
          alreadyTold.add(parcel.id());
          retries.forget(parcel.id());
          retries.forget(outlet.projection());
        }
        case Answer.Later() -> {
          log.warn("No outcome for {}; it will be delivered again", parcel.id());
          retries.later(parcel.id());
        }
        case Answer.Unreachable() -> {
          log.warn(
              "Nobody takes what waits in {}; it will be delivered later", outlet.projection());
          retries.later(outlet.projection());
          return;
        }
      }
    }
  }
}
