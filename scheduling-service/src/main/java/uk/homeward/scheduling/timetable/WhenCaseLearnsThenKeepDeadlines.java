package uk.homeward.scheduling.timetable;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.Term;
import uk.homeward.contracts.scheduling.CalendarEvent.CalendarVersionPublished;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineWaived;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.kit.Automations;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.practice.Intent;
import uk.homeward.practice.Known;
import uk.homeward.practice.LiveDeadline;
import uk.homeward.practice.Planned;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Timetable;
import uk.homeward.practice.WorkingCalendar;
import uk.homeward.scheduling.deadline.DeadlineCommand.CancelDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.Closing;
import uk.homeward.scheduling.deadline.DeadlineCommand.EndDeadlineTooEarly;
import uk.homeward.scheduling.deadline.DeadlineCommand.MeetDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.RescheduleDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.SetDeadline;

/**
 * Hears every event and asks the council's timetable what becomes of the case's deadlines. Which
 * are live it knows from what it asked for itself, not from deadlines' own events: those come after
 * the next event of the case may already have been heard.
 */
@Component
@DisallowReplay
@ProcessingGroup("timetable")
class WhenCaseLearnsThenKeepDeadlines {

  private final Memory memory;
  private final Practices practices;
  private final Automations automations;

  WhenCaseLearnsThenKeepDeadlines(Memory memory, Practices practices, Automations automations) {
    this.memory = memory;
    this.practices = practices;
    this.automations = automations;
  }

  @EventHandler
  void on(CaseEvent event, EventMessage<?> message, TrackingToken token) {
    if (event instanceof DeadlineWaived waived) memory.forget(waived.deadline().value());
    var established = event.establishes();
    if (established.isEmpty() && event.replaces().isEmpty()) return;
    var envelope = Envelope.from(message.getMetaData());
    var position = token.position().orElseThrow();
    var before = memory.facts(event.caseId());
    var wrong = before.of(event.replaces());
    Function<Established, Known> fresh =
        that -> Known.from(that, envelope, message.getIdentifier(), position);
    var just =
        established.stream()
            .map(fresh)
            .map(known -> wrong.isEmpty() ? known : known.inPlaceOf(wrong.getFirst()))
            .toList();
    var work = new Work(Cause.of(message), memory.live(event.caseId()));
    if (!wrong.isEmpty()) {
      var was = wrong.getFirst();
      var by =
          just.isEmpty() ? fresh.apply(new Established(was.fact(), was.value())) : just.getFirst();
      work.carryOut(work.timetable().corrected(before, wrong, just, by, work.live));
      memory.takeBack(event.caseId(), event.replaces());
    } else if (!just.isEmpty()) work.carryOut(work.timetable().after(before, just, work.live));
    memory.learned(envelope.council(), event.caseId(), just);
  }

  @EventHandler
  void on(CalendarVersionPublished event, EventMessage<?> message) {
    var envelope = Envelope.from(message.getMetaData());
    var council = envelope.council();
    memory.published(
        council,
        memory
            .calendar(council)
            .with(event.version(), event.from(), event.until(), event.bankHolidays()));
    for (var caseId : memory.casesWithDeadlines(council)) {
      var cause =
          new Cause(message.getIdentifier(), council, caseId, envelope.correlation(), List.of());
      var work = new Work(cause, memory.live(caseId));
      work.carryOut(
          work.timetable().recalculated(memory.facts(caseId), work.live, envelope.recorded()));
    }
  }

  /** One event's consequences for one case. */
  private final class Work {
    private final Cause cause;
    private final List<LiveDeadline> live;
    private final WorkingCalendar calendar;

    Work(Cause cause, List<LiveDeadline> live) {
      this.cause = cause;
      this.live = live;
      this.calendar = memory.calendar(cause.council());
    }

    Timetable timetable() {
      return new Timetable(practices.of(cause.council()), calendar);
    }

    /** Always in the same order, whatever the order of the council's file. */
    void carryOut(List<Intent> intents) {
      intents.stream().sorted(Comparator.comparing(Intent::key)).forEach(this::carryOut);
    }

    private void carryOut(Intent intent) {
      switch (intent) {
        case Intent.Set(var planned, var metBy) -> set(planned, metBy);
        case Intent.Reschedule(var deadline, var planned, var by) ->
            reschedule(deadline, planned, by);
        case Intent.Meet(var deadline, _, var by) ->
            close(deadline, List.of(by), new MeetDeadline(by.occurred(), by.event()));
        case Intent.EndTooEarly(var deadline, _, var by) ->
            close(deadline, List.of(by), new EndDeadlineTooEarly(by.occurred(), by.event()));
        case Intent.Cancel(var deadline, _, var by) ->
            close(deadline, List.of(), new CancelDeadline(by.occurred(), "ended", by.event()));
      }
    }

    private void set(Planned planned, @Nullable Known metBy) {
      var timescale = planned.timescale();
      var anchor = planned.anchor();
      var id = DeadlineId.of(timescale.key().word(), cause.event()).value();
      automations.send(
          under(planned),
          id,
          anchor.known().occurred(),
          new SetDeadline(
              anchor.known().occurred(),
              timescale.key().word(),
              timescale.id(),
              planned.rule(),
              anchor.known().event(),
              timescale.kind().word(),
              timescale.survivesClosure(),
              words(timescale.owner()),
              words(timescale.escalate()),
              words(timescale.waivedBy()),
              planned.earliestOn(),
              planned.due(),
              planned.dueSoonAt(calendar).orElse(null),
              planned.calendar(),
              planned.counted(),
              planned.earliestCounted(),
              metBy == null ? null : new MeetDeadline(metBy.occurred(), metBy.event())));
      if (metBy == null) memory.keep(cause.council(), cause.caseId(), live(id, planned));
    }

    private void reschedule(String deadline, Planned planned, @Nullable Known by) {
      var occurred = by == null ? planned.anchor().known().occurred() : by.occurred();
      automations.send(
          under(planned),
          deadline,
          occurred,
          new RescheduleDeadline(
              occurred,
              by == null ? "calendar-published" : "anchor-changed",
              cause.event(),
              planned.earliestOn(),
              planned.due(),
              planned.dueSoonAt(calendar).orElse(null),
              planned.calendar(),
              planned.counted(),
              planned.earliestCounted()));
      memory.keep(cause.council(), cause.caseId(), live(deadline, planned));
    }

    private Cause under(Planned planned) {
      return cause.under(planned.rule()).goingBy(planned.grounds());
    }

    private void close(String deadline, List<Known> grounds, Closing command) {
      automations.send(
          cause.under(rule(deadline)).goingBy(grounds), deadline, command.occurred(), command);
      memory.forget(deadline);
    }

    private RuleRef[] rule(String deadline) {
      return live.stream()
          .filter(one -> one.deadline().equals(deadline))
          .flatMap(
              one ->
                  practices
                      .of(cause.council())
                      .timescale(one.key(), one.anchoredAt().on())
                      .map(timescale -> timescale.rule().on(one.anchoredAt().on()))
                      .stream())
          .toArray(RuleRef[]::new);
    }
  }

  private static LiveDeadline live(String id, Planned planned) {
    return new LiveDeadline(
        id,
        planned.timescale().key(),
        planned.anchor().known().event(),
        planned.anchor().when(),
        planned.earliestOn(),
        planned.due());
  }

  private static <E extends Enum<E> & Term> List<String> words(Set<E> terms) {
    return terms.stream().sorted().map(Term::word).toList();
  }
}
