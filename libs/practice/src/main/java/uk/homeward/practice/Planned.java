package uk.homeward.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Counted;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.RuleRef;

/**
 * A deadline as the rules and the calendar of the day gave it.
 *
 * @param earliestOn first date on which the act counts, where there is one
 * @param earliestCounted how that came about
 * @param calendar version of the working calendar
 * @param counted how the due date came about
 * @param grounds what the case had learned that it goes by, what started it first
 */
public record Planned(
    Timescale timescale,
    RuleRef rule,
    Anchor anchor,
    @Nullable LocalDate earliestOn,
    List<Counted> earliestCounted,
    Due due,
    String calendar,
    List<Counted> counted,
    List<Known> grounds) {

  /** When those who own it are reminded; empty where nobody is. */
  public Optional<Instant> dueSoonAt(WorkingCalendar with) {
    return timescale.dueSoon().moment(anchor.when(), due, with);
  }
}
