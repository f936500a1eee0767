package uk.homeward.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.homeward.contracts.Envelope.Source;
import uk.homeward.contracts.Occurred;

/** A case as it unfolds: each thing learned, and what becomes of its deadlines. */
final class Moments {

  private final List<Known> known = new ArrayList<>();
  private final Map<String, LiveDeadline> live = new LinkedHashMap<>();
  private final Map<String, Planned> planned = new LinkedHashMap<>();
  private final List<Intent> intents = new ArrayList<>();
  private final List<TimescaleKey> late = new ArrayList<>();
  private final Optional<Timetable> timetable;
  private Occurred occurred = Occurred.parse("2026-11-23");
  private Optional<Instant> recorded = Optional.empty();
  private String by = "someone";
  private Source source = Source.PERSON;
  private List<Intent> last = List.of();
  private int events;

  Moments() {
    timetable = Optional.empty();
  }

  Moments(Practice practice, WorkingCalendar calendar) {
    timetable = Optional.of(new Timetable(practice, calendar));
  }

  /** What follows happened then, was entered then, by somebody or other. */
  Moments on(String when) {
    occurred = Occurred.parse(when);
    recorded = Optional.empty();
    by = "someone";
    source = Source.PERSON;
    return this;
  }

  Moments enteredOn(String when) {
    recorded = Optional.of(Occurred.parse(when).start());
    return this;
  }

  Moments by(String person) {
    by = person;
    return this;
  }

  Moments baseline(String enteredOn) {
    source = Source.RECORD_SYSTEM;
    return enteredOn(enteredOn);
  }

  /** One event that establishes these: fact, value, fact, value. */
  Moments learns(String... factsAndValues) {
    var position = ++events;
    var just = new ArrayList<Known>();
    for (var i = 0; i < factsAndValues.length; i += 2)
      just.add(
          new Known(
              factsAndValues[i],
              factsAndValues[i + 1],
              occurred,
              "evt-" + position,
              by,
              null,
              position,
              recorded.orElse(occurred.start()),
              source));
    timetable.ifPresent(
        t -> {
          last = t.after(facts(), just, List.copyOf(live.values()));
          last.forEach(intent -> carryOut(intent, just.getFirst().event()));
        });
    known.addAll(just);
    earliestDates();
    return this;
  }

  /** As scheduling's own events tell the case. */
  private void earliestDates() {
    for (var intent : last) {
      var plan =
          switch (intent) {
            case Intent.Set set -> set.planned();
            case Intent.Reschedule again -> again.planned();
            default -> null;
          };
      if (plan == null || plan.earliestOn() == null) continue;
      var position = ++events;
      known.add(
          new Known(
              "earliest/" + plan.timescale().key().word(),
              plan.earliestOn().toString(),
              occurred,
              "evt-" + position,
              "system",
              null,
              position,
              recorded.orElse(occurred.start()),
              Source.AUTOMATION));
    }
  }

  private void carryOut(Intent intent, String event) {
    intents.add(intent);
    switch (intent) {
      case Intent.Set(var plan, var metBy) -> {
        if (metBy == null) keep("due-" + intent.key().word() + "-" + event, plan);
      }
      case Intent.Reschedule(var deadline, var plan, var _) -> keep(deadline, plan);
      case Intent.Meet(var deadline, var key, var act) -> {
        var met = live.remove(deadline);
        if (met.due().missedBy(act.occurred())) late.add(key);
      }
      case Intent.Cancel(var deadline, var _, var _) -> live.remove(deadline);
      case Intent.EndTooEarly(var deadline, var _, var _) -> live.remove(deadline);
    }
  }

  private void keep(String deadline, Planned plan) {
    planned.put(deadline, plan);
    live.put(
        deadline,
        new LiveDeadline(
            deadline,
            plan.timescale().key(),
            plan.anchor().known().event(),
            plan.anchor().when(),
            plan.earliestOn(),
            plan.due()));
  }

  void waive(TimescaleKey key) {
    live.values().removeIf(l -> l.key() == key);
  }

  CaseFacts facts() {
    return new CaseFacts(known);
  }

  List<LiveDeadline> live() {
    return List.copyOf(live.values());
  }

  /** The one live deadline of this kind. */
  Planned planned(TimescaleKey key) {
    var found = live.values().stream().filter(l -> l.key() == key).toList();
    if (found.size() != 1) throw new AssertionError(found.size() + " live of " + key + ": " + live);
    return planned.get(found.getFirst().deadline());
  }

  boolean isLive(TimescaleKey key) {
    return live.values().stream().anyMatch(l -> l.key() == key);
  }

  /** What the last event brought about for this timescale, in words. */
  List<String> brought(TimescaleKey key) {
    return last.stream()
        .filter(intent -> intent.key() == key)
        .map(intent -> intent.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** Met, but late. */
  List<TimescaleKey> late() {
    return List.copyOf(late);
  }

  List<Intent> intents() {
    return List.copyOf(intents);
  }
}
