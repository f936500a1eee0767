package uk.homeward.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Occurred;

/**
 * What a council's timescales ask for as a case learns. Pure: the same facts give the same answer,
 * so hearing of an event twice changes nothing once its intents are carried out.
 */
public record Timetable(Practice practice, WorkingCalendar calendar) {

  /**
   * @param before what the case knew before the event
   * @param just what one event established, at least one fact
   * @param live the case's deadlines that are neither met, cancelled nor waived
   */
  public List<Intent> after(CaseFacts before, List<Known> just, List<LiveDeadline> live) {
    return learn(new News(before, before.and(just), List.of(), just, just.getFirst()), live);
  }

  /**
   * The same where something turned out wrong: what ran from it, or was met by it, is judged anew.
   *
   * @param wrong what an event had established, at least one fact
   * @param instead what stands in its place
   * @param by stands for the correction, as the cause of what follows
   */
  public List<Intent> corrected(
      CaseFacts before, List<Known> wrong, List<Known> instead, Known by, List<LiveDeadline> live) {
    return learn(new News(before, before.corrected(wrong, instead), wrong, instead, by), live);
  }

  private record News(
      CaseFacts before, CaseFacts after, List<Known> wrong, List<Known> just, Known by) {

    boolean corrects() {
      return !wrong.isEmpty();
    }

    boolean isWrong(String event) {
      return wrong.stream().anyMatch(known -> known.event().equals(event));
    }
  }

  private List<Intent> learn(News news, List<LiveDeadline> live) {
    var intents = new ArrayList<Intent>();
    for (var key : practice.timescales().keySet()) {
      var running = running(key, news.after);
      var open = false;
      for (var deadline : live) {
        if (deadline.key() != key) continue;
        var changes =
            news.isWrong(deadline.anchor())
                ? moved(deadline, running, news)
                : change(deadline, running, news);
        intents.addAll(changes);
        open |=
            changes.stream()
                .noneMatch(
                    intent -> intent instanceof Intent.Meet || intent instanceof Intent.Cancel);
      }
      if (!open) begin(running, running(key, news.before), news).ifPresent(intents::add);
    }
    return List.copyOf(intents);
  }

  /** What a newer calendar changes: deadlines that are not past, and those that were pending. */
  public List<Intent> recalculated(CaseFacts facts, List<LiveDeadline> live, Instant now) {
    var intents = new ArrayList<Intent>();
    for (var deadline : live) {
      running(deadline.key(), facts)
          .filter(planned -> planned.anchor().known().event().equals(deadline.anchor()))
          .filter(planned -> differs(deadline, planned, now))
          .map(planned -> new Intent.Reschedule(deadline.deadline(), planned, null))
          .ifPresent(intents::add);
    }
    return List.copyOf(intents);
  }

  /** The deadline that the facts call for at present, met or not; empty if none or ended. */
  public Optional<Planned> running(TimescaleKey key, CaseFacts facts) {
    return new Clocks(practice, calendar).running(key, facts);
  }

  /** What it ran from was not so. */
  private List<Intent> moved(LiveDeadline deadline, Optional<Planned> running, News news) {
    return running
        .filter(planned -> alreadyMet(planned, news.after) == null)
        .map(planned -> rescheduled(deadline, planned, news))
        .orElseGet(() -> cancelled(deadline, news));
  }

  private static List<Intent> cancelled(LiveDeadline deadline, News news) {
    return List.of(new Intent.Cancel(deadline.deadline(), deadline.key(), news.by));
  }

  private List<Intent> change(LiveDeadline deadline, Optional<Planned> running, News news) {
    var timescale = practice.timescale(deadline.key(), deadline.anchoredAt().on());
    var act =
        timescale.flatMap(t -> actThatMeets(t, after(deadline, news.after), news.after, news.just));
    if (act.isPresent()) {
      if (!tooEarly(act.get(), deadline.earliestOn()))
        return List.of(new Intent.Meet(deadline.deadline(), deadline.key(), act.get()));
      if (timescale.get().kind().canBeTooEarly())
        return List.of(new Intent.EndTooEarly(deadline.deadline(), deadline.key(), act.get()));
    }
    return running.isEmpty()
        ? cancelled(deadline, news)
        : rescheduled(deadline, running.get(), news);
  }

  private List<Intent> rescheduled(LiveDeadline deadline, Planned planned, News news) {
    if (!differs(deadline, planned, news.by.recorded())) return List.of();
    var moved = new Intent.Reschedule(deadline.deadline(), planned, news.by);
    var metBy = runsFromTheSame(deadline, planned) ? alreadyMet(planned, news.after) : null;
    return metBy == null
        ? List.of(moved)
        : List.of(moved, new Intent.Meet(deadline.deadline(), deadline.key(), metBy));
  }

  /** What came too early for the date that was can be in time for the one that is. */
  private static boolean runsFromTheSame(LiveDeadline deadline, Planned planned) {
    return deadline.anchor().equals(planned.anchor().known().event());
  }

  /** What was met long ago does not begin again when a condition comes back. */
  private Optional<Intent> begin(Optional<Planned> running, Optional<Planned> before, News news) {
    if (running.isEmpty()) return Optional.empty();
    var planned = running.get();
    var anchor = planned.anchor();
    if (!news.corrects() && before.filter(b -> b.anchor().equals(anchor)).isPresent())
      return Optional.empty();
    if (anchor.known().baseline() && past(planned.due(), news.by.recorded()))
      return Optional.empty();
    var metBy = alreadyMet(planned, news.after);
    var again = news.corrects() && before.isPresent();
    if (again
        && sameDue(before.get(), planned)
        && Objects.equals(metBy, alreadyMet(before.get(), news.before))) return Optional.empty();
    return metBy != null && !again && !news.just.contains(anchor.known())
        ? Optional.empty()
        : Optional.of(new Intent.Set(planned, metBy));
  }

  private static boolean sameDue(Planned one, Planned other) {
    return one.due().equals(other.due()) && Objects.equals(one.earliestOn(), other.earliestOn());
  }

  /** What lies in a window is in it, even if it happened before the window was known. */
  private @Nullable Known alreadyMet(Planned planned, CaseFacts facts) {
    Predicate<Known> follows =
        planned.timescale().kind() == Timescale.Kind.WINDOW
            ? act -> !tooEarly(act, planned.earliestOn())
            : planned.anchor()::precedes;
    return actThatMeets(planned.timescale(), follows, facts, facts.all())
        .filter(act -> !tooEarly(act, planned.earliestOn()))
        .orElse(null);
  }

  /** Empty unless one of the candidates meets it, or is the last that was wanting. */
  private static Optional<Known> actThatMeets(
      Timescale timescale, Predicate<Known> follows, CaseFacts facts, List<Known> candidates) {
    var acts = candidates.stream().filter(timescale.metBy()::matches).filter(follows).toList();
    if (acts.isEmpty() || !timescale.metByAll()) return acts.stream().findFirst();
    Known last = null;
    for (var entry : timescale.metBy().values().entrySet()) {
      var done =
          facts.history(entry.getKey()).stream()
              .filter(timescale.metBy()::matches)
              .filter(follows)
              .findFirst();
      if (done.isEmpty()) return Optional.empty();
      if (last == null || last.isBefore(done.get())) last = done.get();
    }
    return Optional.ofNullable(last);
  }

  private static Predicate<Known> after(LiveDeadline deadline, CaseFacts facts) {
    var position =
        facts.all().stream()
            .filter(known -> known.event().equals(deadline.anchor()))
            .mapToLong(Known::position)
            .findFirst()
            .orElse(0);
    return act -> Anchor.precedes(deadline.anchor(), deadline.anchoredAt(), position, act);
  }

  private static boolean tooEarly(Known act, @Nullable LocalDate earliestOn) {
    return earliestOn != null && act.occurred().on().isBefore(earliestOn);
  }

  /** A deadline that is past keeps its date, unless it now runs from something else. */
  private static boolean differs(LiveDeadline deadline, Planned planned, Instant now) {
    if (!runsFromTheSame(deadline, planned)) return true;
    return !past(deadline.due(), now)
        && !(deadline.due().equals(planned.due())
            && Objects.equals(deadline.earliestOn(), planned.earliestOn()));
  }

  private static boolean past(Due due, Instant now) {
    if (due.dueAt() != null) return now.isAfter(due.dueAt());
    return due.dueOn() != null && Occurred.at(now).on().isAfter(due.dueOn());
  }
}
