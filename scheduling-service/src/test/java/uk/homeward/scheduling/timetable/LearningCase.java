package uk.homeward.scheduling.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Envelope.Source;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.scheduling.CalendarEvent.CalendarVersionPublished;
import uk.homeward.contracts.scheduling.CalendarId;
import uk.homeward.kit.Automations;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;
import uk.homeward.practice.LiveDeadline;
import uk.homeward.practice.Practices;
import uk.homeward.practice.WorkingCalendar;
import uk.homeward.scheduling.deadline.DeadlineCommand;
import uk.homeward.scheduling.deadline.DeadlineCommand.CancelDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.MeetDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.RescheduleDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.SetDeadline;

/** A case as the timetable hears of it, and the deadlines that it asks for; all in memory. */
final class LearningCase {

  /** What one event let the case know. */
  private record Learned(
      CaseId caseId, Occurred occurred, List<Established> establishes, List<String> replaces)
      implements CaseEvent {}

  /** A command that was sent, to which deadline, under which rules. */
  record Sent(String deadline, List<String> rules, DeadlineCommand command) {}

  private final String council;
  private final CaseId caseId = new CaseId("case-1");
  private final InMemory memory = new InMemory();
  private final WhenCaseLearnsThenKeepDeadlines automation;
  final List<Sent> sent = new ArrayList<>();
  private long position;

  LearningCase(String council, Practices practices) {
    this.council = council;
    this.automation =
        new WhenCaseLearnsThenKeepDeadlines(
            memory,
            practices,
            new Automations() {
              @Override
              public void send(Cause cause, String target, Occurred occurred, Object command) {
                sent.add(
                    new Sent(
                        target,
                        cause.rules().stream().map(rule -> rule.id()).toList(),
                        (DeadlineCommand) command));
              }

              @Override
              public void sendByTimer(
                  Cause cause, String target, Occurred occurred, Object command) {
                throw new IllegalStateException("The timetable is no timer");
              }
            });
  }

  /** Entered by the record system on that date, as of another. */
  LearningCase baseline(String entered, String occurred, String fact, String value) {
    hear(entered, occurred, Source.RECORD_SYSTEM, fact, value);
    return this;
  }

  /** Recorded on the day on which it happened. */
  LearningCase learns(String occurred, String fact, String value) {
    hear(occurred, occurred, Source.PERSON, fact, value);
    return this;
  }

  /** Recorded later than it happened. */
  LearningCase learnsLate(String recorded, String occurred, String fact, String value) {
    hear(recorded, occurred, Source.PERSON, fact, value);
    return this;
  }

  /** What this event told was like this instead. */
  LearningCase corrects(String recorded, String wrong, String occurred, String fact, String value) {
    hear(
        new Learned(
            caseId,
            Occurred.parse(occurred),
            List.of(new Established(fact, value)),
            List.of(wrong)),
        recorded,
        Source.PERSON);
    return this;
  }

  /** What this event told was not so. */
  LearningCase withdraws(String recorded, String wrong) {
    var event = new Learned(caseId, Occurred.parse(recorded), List.of(), List.of(wrong));
    hear(event, recorded, Source.PERSON);
    return this;
  }

  /** Id of the event that it heard last. */
  String last() {
    return "evt-" + position;
  }

  private void hear(String recorded, String occurred, Source source, String fact, String value) {
    hear(learned(occurred, fact, value), recorded, source);
  }

  private Learned learned(String occurred, String fact, String value) {
    return new Learned(
        caseId, Occurred.parse(occurred), List.of(new Established(fact, value)), List.of());
  }

  private void hear(Learned event, String recorded, Source source) {
    automation.on(
        event,
        message(event, event.occurred(), LocalDate.parse(recorded), source),
        new GlobalSequenceTrackingToken(++position));
  }

  /** The process died after the commands were sent: what it remembered is as before the event. */
  LearningCase learnsTwice(String occurred, String fact, String value) {
    var event = learned(occurred, fact, value);
    var message = message(event, event.occurred(), event.occurred().on(), Source.PERSON);
    var before = memory.copy();
    automation.on(event, message, new GlobalSequenceTrackingToken(++position));
    memory.restore(before);
    automation.on(event, message, new GlobalSequenceTrackingToken(position));
    return this;
  }

  LearningCase publishes(String on, WorkingCalendar calendar) {
    return publishes(
        on,
        calendar.version(),
        LocalDate.parse("2026-01-01"),
        calendar.knownUntil(),
        calendar.bankHolidays().stream().sorted().toList());
  }

  /** A list of that year and no other. */
  LearningCase publishesYear(String on, String year, String holiday) {
    return publishes(
        on,
        year,
        LocalDate.parse(year + "-01-01"),
        LocalDate.parse(year + "-12-31"),
        List.of(LocalDate.parse(holiday)));
  }

  private LearningCase publishes(
      String on, String version, LocalDate from, LocalDate until, List<LocalDate> holidays) {
    var event =
        new CalendarVersionPublished(
            new CalendarId("cal-" + council), Occurred.parse(on), version, from, until, holidays);
    automation.on(event, message(event, event.occurred(), event.occurred().on(), Source.PERSON));
    return this;
  }

  private EventMessage<?> message(
      Object event, Occurred occurred, LocalDate recorded, Source source) {
    return new GenericEventMessage<>(
        "evt-" + (position + 1),
        event,
        new Envelope(
                caseId,
                council,
                "sam",
                null,
                null,
                null,
                occurred,
                Occurred.on(recorded).start(),
                null,
                List.of(),
                List.of(),
                List.of(),
                "cor-1",
                null,
                source,
                false)
            .toMetadata(),
        Instant.EPOCH);
  }

  /** Every deadline of this timescale in the order in which they were set: dates and what came. */
  List<String> deadlines(String timescale) {
    var found = new LinkedHashMap<String, String>();
    for (var one : sent) {
      switch (one.command()) {
        case SetDeadline c when c.timescale().equals(timescale) ->
            found.put(one.deadline(), dates(c) + (c.met() == null ? "" : met(c.met())));
        case SetDeadline _ -> {}
        case RescheduleDeadline c ->
            found.computeIfPresent(one.deadline(), (_, _) -> "moved to " + c.due().dueOn());
        case MeetDeadline c -> found.computeIfPresent(one.deadline(), (_, what) -> what + met(c));
        case CancelDeadline _ ->
            found.computeIfPresent(one.deadline(), (_, what) -> what + ", cancelled");
        default -> found.computeIfPresent(one.deadline(), (_, what) -> what + ", too early");
      }
    }
    return List.copyOf(found.values());
  }

  private static String met(MeetDeadline c) {
    return ", met " + c.occurred();
  }

  private static String dates(SetDeadline c) {
    var text = new StringBuilder();
    if (c.earliestOn() != null) text.append("from ").append(c.earliestOn()).append(' ');
    if (c.kind().equals("minimum")) return text.toString().strip();
    text.append("due ").append(c.due().dueAt() != null ? c.due().dueAt() : c.due().dueOn());
    if (c.due().actBy() != null && !c.due().actBy().equals(c.due().dueOn()))
      text.append(" act by ").append(c.due().actBy());
    return text.toString();
  }

  private static final class InMemory implements Memory {
    private List<Known> facts = new ArrayList<>();
    private Map<String, LiveDeadline> live = new LinkedHashMap<>();
    private WorkingCalendar calendar = WorkingCalendar.shipped();

    InMemory copy() {
      var copy = new InMemory();
      copy.restore(this);
      return copy;
    }

    void restore(InMemory other) {
      facts = new ArrayList<>(other.facts);
      live = new LinkedHashMap<>(other.live);
      calendar = other.calendar;
    }

    @Override
    public CaseFacts facts(CaseId caseId) {
      return new CaseFacts(facts);
    }

    @Override
    public List<LiveDeadline> live(CaseId caseId) {
      return List.copyOf(live.values());
    }

    @Override
    public List<CaseId> casesWithDeadlines(String council) {
      return live.isEmpty() ? List.of() : List.of(new CaseId("case-1"));
    }

    @Override
    public void learned(String council, CaseId caseId, List<Known> more) {
      facts.addAll(more);
    }

    @Override
    public void takeBack(CaseId caseId, List<String> events) {
      facts.removeIf(known -> events.contains(known.event()));
    }

    @Override
    public void keep(String council, CaseId caseId, LiveDeadline deadline) {
      live.put(deadline.deadline(), deadline);
    }

    @Override
    public void forget(String deadline) {
      live.remove(deadline);
    }

    @Override
    public WorkingCalendar calendar(String council) {
      return calendar;
    }

    @Override
    public void published(String council, WorkingCalendar published) {
      calendar = published;
    }
  }
}
