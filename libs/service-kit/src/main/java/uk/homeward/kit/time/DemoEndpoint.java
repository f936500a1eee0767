package uk.homeward.kit.time;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.eventlog.DeadLetters;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.ClockMoved;
import uk.homeward.kit.Pending;
import uk.homeward.kit.Sweeps;
import uk.homeward.kit.processing.Processors;

/** Moves the demonstration's clock, and says whether all that follows has happened. */
@Hidden
@RestController
class DemoEndpoint {

  private static final long LONGEST_WAIT = 10_000;
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  record Moment(Instant now) {}

  /**
   * @param processors the position that each has passed
   * @param pending deliveries and the like that are waiting
   */
  record Settled(
      long head,
      Map<String, Long> processors,
      @Nullable Instant sweptUpTo,
      long pending,
      long deadLetters,
      boolean settled) {}

  private final DemoClock clock;
  private final LogHead head;
  private final Processors processors;
  private final List<ClockMoved> moved;
  private final List<Pending> pending;
  private final List<Sweeps> sweeps;
  private final DeadLetters deadLetters;

  DemoEndpoint(
      DemoClock clock,
      LogHead head,
      Processors processors,
      List<ClockMoved> moved,
      List<Pending> pending,
      List<Sweeps> sweeps,
      DeadLetters deadLetters) {
    this.clock = clock;
    this.head = head;
    this.processors = processors;
    this.moved = moved;
    this.pending = pending;
    this.sweeps = sweeps;
    this.deadLetters = deadLetters;
  }

  @GetMapping("/demo/clock")
  Moment clock() {
    return new Moment(clock.instant());
  }

  @PostMapping("/demo/clock")
  Moment move(@RequestBody Moment to) {
    clock.move(to.now());
    for (var told : moved) told.moved(clock.instant());
    return new Moment(clock.instant());
  }

  /**
   * @param wait longest time to wait for it, in milliseconds
   */
  @GetMapping("/demo/settled")
  Settled settled(@RequestParam(defaultValue = "0") @Min(0) @Max(LONGEST_WAIT) long wait) {
    var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(wait);
    while (true) {
      var found = read();
      var left = until - System.nanoTime();
      if (found.settled() || found.deadLetters() > 0 || left <= 0) return found;
      if (processors.awaitAllPassed(head.position(), left, TimeUnit.NANOSECONDS))
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  private Settled read() {
    var reached = head.position();
    var positions = new TreeMap<String, Long>();
    processors
        .all()
        .forEach((name, processor) -> positions.put(name, Processors.position(processor)));
    var waiting = pending.stream().mapToLong(Pending::pending).sum();
    var failed = deadLetters.all().size();
    var passed = positions.values().stream().allMatch(position -> position >= reached);
    var swept = sweeps.stream().map(Sweeps::sweptUpTo).min(Instant::compareTo).orElse(null);
    var sweptAll = swept == null || !swept.isBefore(clock.instant());
    return new Settled(
        reached,
        positions,
        swept,
        waiting,
        failed,
        passed && failed == 0 && waiting == 0 && sweptAll && head.position() == reached);
  }
}
