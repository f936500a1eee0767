package uk.homeward.scheduling.deadline.sweep;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.Occurred;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.Automations;
import uk.homeward.kit.ClockMoved;
import uk.homeward.kit.Sweeps;
import uk.homeward.kit.processing.Processors;
import uk.homeward.scheduling.deadline.DeadlineCommand.BreachDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.RemindOfDeadline;
import uk.homeward.scheduling.deadline.sweep.DueMoments.DueMoment;

/**
 * Finds the reminders and breaches whose moment has come by the domain's clock. Looking twice, or
 * on two nodes at once, changes nothing.
 */
@Component
class Sweep implements ClockMoved, Sweeps {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final String TIMETABLE = "timetable";

  private final DueMoments moments;
  private final Automations automations;
  private final Processors processors;
  private final LogHead head;
  private final Clock clock;

  Sweep(
      DueMoments moments,
      Automations automations,
      Processors processors,
      LogHead head,
      Clock clock) {
    this.moments = moments;
    this.automations = automations;
    this.processors = processors;
    this.head = head;
    this.clock = clock;
  }

  /** Often enough that nobody notices, seldom enough that nobody pays. */
  @Scheduled(fixedDelayString = "${homeward.sweep.every:PT0.5S}")
  void look() {
    sweep();
  }

  @Override
  public void moved(Instant now) {
    sweep();
  }

  /**
   * Nothing is called late while the timetable has not heard everything: what was recorded a moment
   * ago may have met it.
   */
  private synchronized void sweep() {
    var due = moments.upTo(clock.instant());
    if (due.isEmpty() || !processors.awaitPassed(TIMETABLE, head.position(), 1, TimeUnit.SECONDS))
      return;
    due.forEach(this::tell);
  }

  /**
   * One that cannot be told keeps no other waiting; it stays due, and the next look tries again.
   */
  private void tell(DueMoment due) {
    try {
      automations.sendByTimer(
          due.cause(),
          due.deadline(),
          Occurred.at(due.moment()),
          due.breach() ? new BreachDeadline(due.moment()) : new RemindOfDeadline(due.moment()));
    } catch (RuntimeException e) {
      LOG.error("{} could not be told of its moment {}", due.deadline(), due.moment(), e);
    }
  }

  /** Just before the first moment that still waits. */
  @Override
  public Instant sweptUpTo() {
    var now = clock.instant();
    return moments.next(now).map(moment -> moment.minus(1, ChronoUnit.MICROS)).orElse(now);
  }
}
