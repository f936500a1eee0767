package uk.homeward.scheduling.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Counted;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineRescheduled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.contracts.scheduling.DeadlineId;

/** What only automations ask of a deadline; asking again changes nothing. */
public sealed interface DeadlineCommand {

  /**
   * @param occurred when the anchor happened
   * @param met what met it before anyone knew that time ran; in one with setting it, so that nobody
   *     calls it late in between
   */
  record SetDeadline(
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
      List<Counted> earliestCounted,
      @Nullable MeetDeadline met)
      implements DeadlineCommand {

    DeadlineSet terms(DeadlineId deadline, CaseId caseId) {
      return new DeadlineSet(
          deadline,
          caseId,
          occurred,
          timescale,
          timescaleId,
          rule,
          anchor,
          kind,
          statutory,
          owners,
          escalateTo,
          waivedBy,
          earliestOn,
          due,
          dueSoonAt,
          calendar,
          counted,
          earliestCounted);
    }
  }

  record RescheduleDeadline(
      Occurred occurred,
      String reason,
      String byEvent,
      @Nullable LocalDate earliestOn,
      Due due,
      @Nullable Instant dueSoonAt,
      String calendar,
      List<Counted> counted,
      List<Counted> earliestCounted)
      implements DeadlineCommand {

    DeadlineRescheduled moved(DeadlineId deadline, CaseId caseId, String timescale) {
      return new DeadlineRescheduled(
          deadline,
          caseId,
          occurred,
          timescale,
          reason,
          byEvent,
          earliestOn,
          due,
          dueSoonAt,
          calendar,
          counted,
          earliestCounted);
    }
  }

  /** What ends a deadline because of something that happened. */
  sealed interface Closing extends DeadlineCommand {

    /** When it happened. */
    Occurred occurred();
  }

  /**
   * @param occurred when the act happened
   */
  record MeetDeadline(Occurred occurred, String byEvent) implements Closing {}

  record CancelDeadline(Occurred occurred, String cause, String byEvent) implements Closing {}

  /**
   * What had to last a while ended before its earliest date, which is the breach.
   *
   * @param occurred when it ended
   */
  record EndDeadlineTooEarly(Occurred occurred, String byEvent) implements Closing {}

  /**
   * @param moment the deadline's own; a deadline that has another by now ignores it
   */
  record RemindOfDeadline(Instant moment) implements DeadlineCommand {}

  /**
   * @param moment the deadline's own; a deadline that has another by now ignores it
   */
  record BreachDeadline(Instant moment) implements DeadlineCommand {}
}
