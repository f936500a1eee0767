package uk.homeward.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Counted;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Occurred;

/** Which time runs, from where and until when, by what a case knows. */
record Clocks(Practice practice, WorkingCalendar calendar) {

  /** The deadline that the facts call for at present, met or not; empty if none or ended. */
  Optional<Planned> running(TimescaleKey key, CaseFacts facts) {
    Planned latest = null;
    for (var timescale : practice.timescales().getOrDefault(key, List.of()))
      for (var clock : timescale.clocks()) {
        var planned = planned(timescale, clock, facts);
        if (planned.isPresent()
            && (latest == null || isLater(planned.get().anchor(), latest.anchor())))
          latest = planned.get();
      }
    return Optional.ofNullable(latest).filter(planned -> !ended(planned, facts));
  }

  private Optional<Planned> planned(Timescale timescale, Running clock, CaseFacts facts) {
    return clock
        .start()
        .in(facts)
        .filter(anchor -> inForce(timescale, anchor.when().on()))
        .filter(anchor -> Condition.allHold(clock.when(), facts, anchor.when().on()))
        .flatMap(
            anchor ->
                from(anchor, clock, facts)
                    .flatMap(
                        from ->
                            calendar
                                .due(from, clock.within(), facts)
                                .map(due -> planned(timescale, clock, anchor, from, due, facts))));
  }

  private Planned planned(
      Timescale timescale, Running clock, Anchor anchor, Occurred from, Due due, CaseFacts facts) {
    return new Planned(
        timescale,
        timescale.rule().on(anchor.when().on()),
        anchor,
        earliest(timescale, clock, from, due, facts),
        earliestCounted(timescale, clock, from, facts),
        late(timescale, due),
        calendar.version(),
        calendar.counted(from, clock.within(), facts),
        clock.grounds(facts));
  }

  private static Optional<Occurred> from(Anchor anchor, Running clock, CaseFacts facts) {
    return clock.countedFrom() == null
        ? Optional.of(anchor.when())
        : clock.countedFrom().in(facts).map(Anchor::when);
  }

  private @Nullable LocalDate earliest(
      Timescale timescale, Running clock, Occurred from, Due due, CaseFacts facts) {
    return switch (clock.earliest()) {
      case null -> timescale.kind() == Timescale.Kind.MINIMUM ? due.dueOn() : null;
      case Running.Earliest.DaysBeforeDue(var days) ->
          due.date().map(date -> date.minusDays(days)).orElse(null);
      case Running.Earliest.After(var span) ->
          calendar.due(from, span, facts).flatMap(Due::date).orElse(null);
    };
  }

  private List<Counted> earliestCounted(
      Timescale timescale, Running clock, Occurred from, CaseFacts facts) {
    return switch (clock.earliest()) {
      case null ->
          timescale.kind() == Timescale.Kind.MINIMUM
              ? calendar.counted(from, clock.within(), facts)
              : List.of();
      case Running.Earliest.DaysBeforeDue(var days) ->
          calendar.counted(from, new Span.Less(clock.within(), days), facts);
      case Running.Earliest.After(var span) -> calendar.counted(from, span, facts);
    };
  }

  private Due late(Timescale timescale, Due due) {
    if (!timescale.kind().canBeLate())
      return new Due(due.dueOn(), due.dueAt(), due.actBy(), null, due.pendingBeyond());
    return timescale.lateFromStart() && due.dueOn() != null
        ? calendar.on(due.dueOn(), WorkingCalendar.startOf(due.dueOn()))
        : due;
  }

  private boolean inForce(Timescale timescale, LocalDate on) {
    return practice.timescale(timescale.key(), on).filter(timescale::equals).isPresent();
  }

  private boolean ended(Planned planned, CaseFacts facts) {
    var timescale = planned.timescale();
    return endedBy(timescale.ends(), planned.anchor(), facts)
        || (!timescale.survivesClosure()
            && endedBy(practice.pathwayEnds(), planned.anchor(), facts));
  }

  private static boolean endedBy(Triggers ends, Anchor anchor, CaseFacts facts) {
    return ends.values().keySet().stream()
        .flatMap(fact -> facts.latest(fact).stream())
        .anyMatch(known -> ends.matches(known) && anchor.precedes(known));
  }

  private static boolean isLater(Anchor one, Anchor other) {
    return other.precedes(one.known()) && !one.when().on().isBefore(other.when().on());
  }
}
