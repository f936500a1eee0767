package uk.homeward.practice;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Fact;

/**
 * Reads a pack's timescales: what starts their clocks, how long they run, what meets or ends them.
 */
final class TimescaleReader {

  private final PackRules rules;
  private final DueSoon dueSoon;

  /**
   * @param dueSoon for timescales without their own
   */
  TimescaleReader(PackRules rules, DueSoon dueSoon) {
    this.rules = rules;
    this.dueSoon = dueSoon;
  }

  Timescale timescale(TimescaleKey key, Entries entry) {
    var metByAll = entry.has("met-by-all");
    if (metByAll && entry.has("met-by")) entry.fault("met-by", "both met-by and met-by-all");
    var kind = entry.term("class", Timescale.Kind.class, Timescale.Kind.SOFT);
    var lateFrom =
        entry.has("late-from") && !entry.word("late-from", Set.of("start-of-day")).isEmpty();
    if (lateFrom && !kind.canBeLate())
      entry.fault("late-from", "nothing is late in a timescale of this class");
    var from = PackFile.from(entry);
    var id = entry.text("id");
    var rule = rules.of(entry);
    if (!entry.has("clocks")) entry.fault("clocks", "missing");
    return new Timescale(
        key,
        from,
        id,
        rule,
        kind,
        entry.list("clocks").stream().map(this::clock).toList(),
        Conditions.optionalTriggers(entry, metByAll ? "met-by-all" : "met-by"),
        metByAll,
        Conditions.optionalTriggers(entry, "ends"),
        entry.yes("survives-closure"),
        lateFrom,
        entry.terms("owner", Role.class),
        entry.has("escalate") ? entry.terms("escalate", Role.class) : Set.of(),
        entry.has("waived-by") ? entry.terms("waived-by", Role.class) : Set.of(),
        entry.has("due-soon") ? ownDueSoon(entry) : dueSoon);
  }

  private static DueSoon ownDueSoon(Entries entry) {
    try (var reminder = entry.under("due-soon")) {
      return dueSoon(reminder);
    }
  }

  static DueSoon dueSoon(Entries reminder) {
    return reminder.has("after")
        ? new DueSoon.Once(spanUnder(reminder, "after"))
        : new DueSoon.Before(reminder.count("working-days"), reminder.count("hours"));
  }

  private Running clock(Entries entry) {
    try (entry) {
      return new Running(
          start(entry),
          entry.has("counted-from") ? countedFrom(entry) : null,
          Conditions.conditions(entry, "while"),
          spanUnder(entry, "within"),
          earliest(entry));
    }
  }

  private Start start(Entries entry) {
    if (!entry.has("later-of")) return point(entry);
    if (entry.has("from")) entry.fault("from", "both from and later-of");
    var points =
        entry.list("later-of").stream()
            .map(
                point -> {
                  try (point) {
                    return point(point);
                  }
                })
            .toList();
    return new Start.LaterOf(points);
  }

  private Start countedFrom(Entries entry) {
    try (var from = entry.under("counted-from")) {
      return point(from);
    }
  }

  private Start.When point(Entries entry) {
    var fact = entry.text("from");
    var vocabulary = Conditions.vocabulary(fact, entry, "from");
    var isDate = vocabulary == null;
    if (!isDate && !entry.has("is")) entry.fault("is", "missing");
    var values = entry.has("is") ? entry.words("is", vocabulary) : Set.<String>of();
    var unbroken = entry.yes("unbroken");
    return new Start.When(fact, values, unbroken, entry.has("nth") ? nth(entry) : null);
  }

  private Start.Nth nth(Entries entry) {
    try (var nth = entry.under("nth")) {
      var first = nth.word("place", Set.of("first", "later")).equals("first");
      var since = nth.has("since") ? Conditions.since(nth) : new Since(Fact.CASE.word(), Set.of());
      if (since.fact().equals(Fact.CASE.word())) nth.fault("since", "missing");
      if (!nth.has("settled-after")) return new Start.Nth(first, since, 0);
      try (var settled = nth.under("settled-after")) {
        return new Start.Nth(first, since, settled.count("months"));
      }
    }
  }

  private static Span spanUnder(Entries entry, String key) {
    try (var span = entry.under(key)) {
      return span(span);
    }
  }

  private static Span span(Entries span) {
    var kinds =
        Stream.of(
                "hours",
                "working-days",
                "days",
                "weeks",
                "months",
                "days-before",
                "halfway-to",
                "until")
            .filter(span::has)
            .toList();
    if (kinds.size() != 1) {
      span.fault(
          "say one of hours, working-days, days, weeks, months, days-before, halfway-to, until");
      span.skip();
      return new Span.Days(1);
    }
    var first =
        switch (kinds.getFirst()) {
          case "hours" -> new Span.Hours(span.count("hours"));
          case "working-days" -> new Span.WorkingDays(span.count("working-days"));
          case "days" -> new Span.Days(span.countOrNone("days"));
          case "weeks" -> new Span.Weeks(span.count("weeks"));
          case "months" -> new Span.Months(span.count("months"));
          case "days-before" ->
              new Span.DaysBefore(span.count("days-before"), dateFact(span, "date"));
          case "until" -> new Span.Until(dateFact(span, "until"));
          default -> new Span.HalfwayTo(dateFact(span, "halfway-to"));
        };
    var whole = span.has("plus") ? new Span.Then(first, spanUnder(span, "plus")) : first;
    if (!span.has("less")) return whole;
    try (var less = span.under("less")) {
      return new Span.Less(whole, less.count("days"));
    }
  }

  private static String dateFact(Entries span, String key) {
    var fact = span.text(key);
    if (Conditions.vocabulary(fact, span, key) != null) span.fault(key, fact + " is no date");
    return fact;
  }

  private static Running.@Nullable Earliest earliest(Entries entry) {
    if (!entry.has("earliest")) return null;
    try (var earliest = entry.under("earliest")) {
      return earliest.has("days-before-due")
          ? new Running.Earliest.DaysBeforeDue(earliest.count("days-before-due"))
          : new Running.Earliest.After(span(earliest));
    }
  }
}
