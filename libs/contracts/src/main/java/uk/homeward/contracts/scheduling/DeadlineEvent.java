package uk.homeward.contracts.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Counted;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;

/** Everything that can have happened to a deadline; only these say met, late or breached. */
public sealed interface DeadlineEvent extends CaseEvent {

  DeadlineId deadline();

  /** Word of the timescale's key. */
  String timescale();

  /**
   * Time has begun to run.
   *
   * @param occurred when the anchor happened
   * @param timescaleId the council's own id for the timescale
   * @param anchor id of the event that started it
   * @param kind how it is taken: {@code soft}, {@code minimum}, {@code window} or {@code display}
   * @param statutory whether the law sets it, so that closing the pathway does not end it
   * @param owners words of the roles who must act
   * @param escalateTo words of the roles who are told of a breach
   * @param waivedBy words of the roles who alone may waive it; empty where no more is asked than
   *     for any other
   * @param earliestOn first London date on which the act may happen; null where any will do
   * @param dueSoonAt when those who own it are reminded; null where nobody is
   * @param calendar version of the working calendar that dated it
   * @param counted how the due date came about, one stretch after the other
   * @param earliestCounted how the earliest did
   */
  record DeadlineSet(
      DeadlineId deadline,
      CaseId caseId,
      Occurred occurred,
      String timescale,
      String timescaleId,
      RuleRef rule,
      String anchor,
      String kind,
      boolean statutory,
      List<String> owners,
      List<String> escalateTo,
      List<String> waivedBy,
      @Nullable LocalDate earliestOn,
      Due due,
      @Nullable Instant dueSoonAt,
      String calendar,
      List<Counted> counted,
      List<Counted> earliestCounted)
      implements DeadlineEvent {

    public DeadlineSet {
      counted = Objects.requireNonNullElse(counted, List.of()); // was not kept from the first
      earliestCounted = Objects.requireNonNullElse(earliestCounted, List.of()); // nor was this
    }

    @Override
    public List<Established> establishes() {
      return dated("set", this, earliestOn);
    }
  }

  /**
   * It has other dates now.
   *
   * @param reason {@code anchor-changed} or {@code calendar-published}
   * @param byEvent id of the event that changed them
   * @param counted how the due date came about, one stretch after the other
   * @param earliestCounted how the earliest did
   */
  record DeadlineRescheduled(
      DeadlineId deadline,
      CaseId caseId,
      Occurred occurred,
      String timescale,
      String reason,
      String byEvent,
      @Nullable LocalDate earliestOn,
      Due due,
      @Nullable Instant dueSoonAt,
      String calendar,
      List<Counted> counted,
      List<Counted> earliestCounted)
      implements DeadlineEvent {

    public DeadlineRescheduled {
      counted = Objects.requireNonNullElse(counted, List.of()); // was not kept from the first
      earliestCounted = Objects.requireNonNullElse(earliestCounted, List.of()); // nor was this
    }

    @Override
    public List<Established> establishes() {
      return dated("set", this, earliestOn);
    }
  }

  /**
   * @param occurred its own moment, whenever it was noticed
   */
  record DeadlineDueSoon(DeadlineId deadline, CaseId caseId, Occurred occurred, String timescale)
      implements DeadlineEvent {}

  /**
   * The act happened, perhaps late, perhaps entered only after a breach was announced.
   *
   * @param occurred when the act happened
   * @param byEvent id of the event that records the act
   * @param daysLate between London dates; negative when early; null while pending
   * @param minutesLate elapsed, rounded up, where the rule counts hours
   */
  record DeadlineMet(
      DeadlineId deadline,
      CaseId caseId,
      Occurred occurred,
      String timescale,
      String byEvent,
      boolean late,
      @Nullable Integer daysLate,
      @Nullable Long minutesLate)
      implements DeadlineEvent {

    @Override
    public List<Established> establishes() {
      return now("met", this);
    }
  }

  /**
   * @param occurred the first moment that was late, whenever it was noticed
   */
  record DeadlineBreached(
      DeadlineId deadline,
      CaseId caseId,
      Occurred occurred,
      String timescale,
      List<String> escalateTo)
      implements DeadlineEvent {

    @Override
    public List<Established> establishes() {
      return now("breached", this);
    }
  }

  /**
   * Nothing is due any more.
   *
   * @param cause {@code ended} or {@code started-anew}
   * @param byEvent id of the event that ended it
   */
  record DeadlineCancelled(
      DeadlineId deadline,
      CaseId caseId,
      Occurred occurred,
      String timescale,
      String cause,
      String byEvent)
      implements DeadlineEvent {

    @Override
    public List<Established> establishes() {
      return now("cancelled", this);
    }
  }

  /**
   * A manager has decided that it need not be met.
   *
   * @param by user id
   * @param reason code
   */
  record DeadlineWaived(
      DeadlineId deadline,
      CaseId caseId,
      Occurred occurred,
      String timescale,
      String by,
      String reason)
      implements DeadlineEvent {

    @Override
    public List<Established> establishes() {
      return now("waived", this);
    }
  }

  private static List<Established> now(String state, DeadlineEvent event) {
    return List.of(Established.that(Fact.DEADLINE, event.timescale(), state));
  }

  private static List<Established> dated(
      String state, DeadlineEvent event, @Nullable LocalDate earliestOn) {
    var all = new ArrayList<>(now(state, event));
    if (earliestOn != null)
      all.add(Established.that(Fact.EARLIEST, event.timescale(), earliestOn.toString()));
    return List.copyOf(all);
  }
}
