package uk.homeward.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.Term;
import uk.homeward.practice.Requirement.Need;

/** Reads one council's file; whatever is wrong with it goes to the faults. */
final class PackFile {

  private static final Rule UNKNOWN =
      new Rule(List.of(new RuleRef("", LocalDate.EPOCH, "", false)));

  private static final String DEVIATION = Fact.POLICY_DEVIATION.word() + "/";

  private final Entries pack;
  private final String digest;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Map<GateKey, String> notDoneHere = new EnumMap<>(GateKey.class);
  private final Map<TimescaleKey, String> notMeasured = new EnumMap<>(TimescaleKey.class);
  private final List<Runnable> afterwards = new ArrayList<>();
  private DueSoon dueSoon = new DueSoon.Before(1, 1);

  private PackFile(Entries pack, String digest) {
    this.pack = pack;
    this.digest = digest;
  }

  /** Empty if it is no YAML at all. */
  static Optional<Practice> read(String file, String text, Faults faults) {
    return Entries.of(file, text, faults).map(pack -> new PackFile(pack, sha256(text)).practice());
  }

  private Practice practice() {
    try (pack) {
      var council = pack.text("council");
      if (!council.matches("[a-z][a-z0-9-]*|"))
        pack.fault("council", "not a plain word: " + council);
      var name = pack.text("name");
      var version = pack.text("version");
      try (var reminder = pack.under("due-soon")) {
        dueSoon = dueSoon(reminder);
      }
      readRules();
      var pathwayEnds = triggers(pack, "pathway-ends");
      var timescales =
          perKey("timescales", TimescaleKey.class, this::timescale, Timescale::from, notMeasured);
      var gates = perKey("acts", GateKey.class, this::gate, Gate::from, notDoneHere);
      var practice =
          new Practice(
              council,
              name,
              pack.file(),
              version,
              digest,
              Map.copyOf(rules),
              gates,
              timescales,
              notDoneHere,
              notMeasured,
              pathwayEnds,
              pack.list("child-in-need-plan-opens").stream().map(this::occasion).toList(),
              pack.list("notifications").stream().map(this::notification).toList(),
              recordSystem(),
              pack.list("record-updates").stream().map(this::recordUpdate).toList());
      afterwards.forEach(Runnable::run);
      return practice;
    }
  }

  // rules

  private void readRules() {
    try (var section = pack.under("rules")) {
      for (var id : section.names()) {
        var versions = new ArrayList<RuleRef>();
        for (var entry : section.oneOrMore(id)) {
          try (entry) {
            var version =
                new RuleRef(id, entry.date("from"), entry.text("source"), entry.yes("inferred"));
            if (!versions.isEmpty() && !version.from().isAfter(versions.getLast().from()))
              entry.fault("from", "not later than the version before it");
            versions.add(version);
          }
        }
        if (!versions.isEmpty()) rules.put(id, new Rule(List.copyOf(versions)));
        afterwards.add(
            () -> {
              if (!used.contains(id)) section.fault(id, "a rule that no entry uses");
            });
      }
    }
  }

  private Rule rule(Entries entry) {
    var id = entry.text("rule");
    used.add(id);
    var rule = rules.get(id);
    if (rule == null && !id.isEmpty()) entry.fault("rule", "no such rule: " + id);
    return rule == null ? UNKNOWN : rule;
  }

  // one entry per key

  private <K extends Enum<K> & Term, R> Map<K, List<R>> perKey(
      String name,
      Class<K> keys,
      BiFunction<K, Entries, R> read,
      Function<R, LocalDate> from,
      Map<K, String> notApplicable) {
    var all = new EnumMap<K, List<R>>(keys);
    try (var section = pack.under(name)) {
      for (var word : section.names()) {
        if (!Entries.vocabularyOf(keys).contains(word)) continue;
        var key = Term.of(keys, word);
        var versions = new ArrayList<R>();
        for (var entry : section.oneOrMore(word)) {
          try (entry) {
            if (entry.has("not-applicable")) {
              notApplicable.put(key, entry.text("not-applicable"));
            } else {
              var version = read.apply(key, entry);
              if (!versions.isEmpty()
                  && !from.apply(version).isAfter(from.apply(versions.getLast())))
                entry.fault("from", "not later than the version before it");
              versions.add(version);
            }
          }
        }
        if (!versions.isEmpty() && notApplicable.containsKey(key))
          section.fault(word, "both applicable and not");
        if (!versions.isEmpty()) all.put(key, List.copyOf(versions));
      }
      for (var key : keys.getEnumConstants())
        if (!all.containsKey(key) && !notApplicable.containsKey(key))
          pack.fault(name, key.word() + " is missing");
    }
    return all;
  }

  private static LocalDate from(Entries entry) {
    return entry.has("from") ? entry.date("from") : LocalDate.EPOCH;
  }

  // acts

  private Gate gate(GateKey key, Entries entry) {
    return new Gate(
        key,
        from(entry),
        rule(entry),
        entry.terms("by", Role.class),
        entry.list("requires").stream().map(this::requirement).toList());
  }

  private Requirement requirement(Entries entry) {
    try (entry) {
      var soft = soft(entry);
      return new Requirement(
          rule(entry),
          need(entry),
          conditions(entry, "when"),
          conditions(entry, "unless"),
          soft,
          entry.optionalText("says"),
          entry.optionalText("remedy"));
    }
  }

  private static boolean soft(Entries entry) {
    if (!entry.has("soft")) return false;
    if (entry.has("role")) entry.fault("soft", "a role is never only recommended");
    return entry.yes("soft");
  }

  private Need need(Entries entry) {
    var kinds =
        Stream.of(
                "fact",
                "any-of",
                "reached",
                "document",
                "person",
                "takes-part",
                "not-by-who",
                "role")
            .filter(entry::has)
            .toList();
    if (kinds.size() != 1) {
      entry.fault(
          kinds.isEmpty()
              ? "it says nothing that is needed: fact, any-of, reached, document, person, takes-part, not-by-who or role"
              : "it says more than one thing that is needed: " + String.join(", ", kinds));
      entry.skip();
      return new Requirement.InRole(Set.of());
    }
    return switch (kinds.getFirst()) {
      case "fact" -> {
        var fact = entry.text("fact");
        yield new Requirement.Learned(condition(fact, entry, "fact"));
      }
      case "any-of" -> new Requirement.AnyOf(conditions(entry, "any-of"));
      case "reached" -> reached(entry);
      case "document" -> new Brought.Document(entry.word("document", Fact.DOCUMENT.qualifiers()));
      case "person" ->
          new Brought.Independent(
              entry.word("person", Fact.PERSON.qualifiers()),
              entry.words("differs-from", Fact.PERSON.qualifiers()));
      case "takes-part" ->
          new Brought.TakesPart(entry.word("takes-part", Fact.PERSON.qualifiers()));
      case "not-by-who" -> {
        var done = triggers(entry, "not-by-who").values();
        if (done.size() != 1) entry.fault("not-by-who", "name one fact");
        yield done.isEmpty() ? new Requirement.InRole(Set.of()) : new Requirement.SomeoneElse(done);
      }
      default -> new Requirement.InRole(entry.terms("role", Role.class));
    };
  }

  private Need reached(Entries entry) {
    var key = entry.term("reached", TimescaleKey.class, TimescaleKey.PLAN_REVIEW);
    afterwards.add(
        () -> {
          if (notMeasured.containsKey(key))
            entry.fault("reached", key.word() + " is not applicable, so it is never reached");
        });
    return new Requirement.Reached(key);
  }

  // conditions

  private List<Condition> conditions(Entries entry, String key) {
    if (!entry.has(key)) return List.of();
    var conditions = new ArrayList<Condition>();
    try (var all = entry.under(key)) {
      for (var fact : all.names()) {
        if (all.isMappings(fact)) {
          for (var one : all.list(fact))
            try (one) {
              conditions.add(condition(fact, one, null));
            }
        } else if (all.isWords(fact)) {
          conditions.add(new Condition.Is(fact, all.words(fact, vocabulary(fact, all, fact))));
        } else {
          try (var one = all.under(fact)) {
            conditions.add(condition(fact, one, null));
          }
        }
      }
    }
    return List.copyOf(conditions);
  }

  private Condition condition(String fact, Entries entry, @Nullable String named) {
    if (entry.has("aged-from") || entry.has("aged-below")) {
      var from = entry.has("aged-from") ? entry.count("aged-from") : 0;
      var below = entry.has("aged-below") ? entry.count("aged-below") : Integer.MAX_VALUE;
      if (!fact.equals(Fact.CHILD_BORN.word())) entry.fault("an age is asked of " + fact);
      if (from >= below) entry.fault("nobody is of that age");
      return new Condition.Aged(from, below);
    }
    if (entry.has("passed")) {
      if (!entry.yes("passed")) entry.fault("passed", "only true can be asked");
      if (vocabulary(fact, entry, "passed") != null) entry.fault("passed", fact + " is no date");
      return new Condition.Passed(fact);
    }
    var kinds = Stream.of("is", "not", "once", "never").filter(entry::has).toList();
    if (kinds.size() != 1) {
      entry.fault("say one of is, not, once, never for " + fact);
      return new Condition.Is(fact, Set.of());
    }
    var kind = kinds.getFirst();
    var values = values(kind, fact, entry, named == null ? kind : named);
    if (entry.has("days-before")) return daysBefore(kind, fact, values, entry);
    var since = entry.has("since") ? since(entry) : null;
    if (since != null && (kind.equals("is") || kind.equals("not")))
      entry.fault("since", "goes with once and never only");
    return switch (kind) {
      case "is" -> new Condition.Is(fact, values);
      case "not" -> new Condition.Not(fact, values);
      case "once" -> new Condition.Once(fact, values, since);
      default -> new Condition.Never(fact, values, since);
    };
  }

  private static Condition daysBefore(String kind, String fact, Set<String> values, Entries entry) {
    if (!kind.equals("once") || entry.has("since"))
      entry.fault("days-before", "goes with once only, and not with since");
    try (var days = entry.under("days-before")) {
      var atLeast = days.has("at-least") ? days.count("at-least") : 0;
      var atMost = days.count("at-most");
      if (atMost < atLeast) days.fault("at-most", "fewer than at-least");
      return new Condition.DaysBefore(fact, values, atLeast, atMost);
    }
  }

  /** The values listed; none, which stands for all, for the word {@code any}. */
  private static Set<String> values(String kind, String fact, Entries entry, String at) {
    var vocabulary = vocabulary(fact, entry, at);
    if (vocabulary != null) return entry.words(kind, vocabulary);
    if (kind.equals("is") || kind.equals("not")) entry.fault(kind, "ask once or never of " + fact);
    entry.words(kind, Set.of("any"));
    return Set.of();
  }

  /** A fact's name, or one with the values that count. */
  private Since since(Entries entry) {
    if (entry.isWords("since")) {
      var fact = entry.text("since");
      vocabulary(fact, entry, "since");
      return new Since(fact, Set.of());
    }
    var values = triggers(entry, "since").values();
    if (values.size() != 1) entry.fault("since", "name one fact");
    return values.entrySet().stream()
        .findFirst()
        .map(one -> new Since(one.getKey(), one.getValue()))
        .orElse(new Since(Fact.CASE.word(), Set.of()));
  }

  private Triggers triggers(Entries entry, String key) {
    var values = new LinkedHashMap<String, Set<String>>();
    try (var all = entry.under(key)) {
      for (var fact : all.names()) values.put(fact, all.words(fact, vocabulary(fact, all, fact)));
      if (values.isEmpty() && entry != pack) entry.fault(key, "empty");
    }
    return new Triggers(Map.copyOf(values));
  }

  private Triggers optionalTriggers(Entries entry, String key) {
    return entry.has(key) ? triggers(entry, key) : Triggers.NONE;
  }

  /** The words that the fact can take; null where any will do, or after a fault. */
  private static @Nullable Set<String> vocabulary(String fact, Entries entry, String at) {
    if (fact.isEmpty()) return null;
    try {
      var known = Fact.named(fact);
      if (Set.of(Fact.EARLIEST, Fact.DEADLINE).contains(known))
        Term.of(TimescaleKey.class, fact.substring(fact.indexOf('/') + 1));
      if (known == Fact.MEETING_PLANNED) Fact.MEETING.name(fact.substring(fact.indexOf('/') + 1));
      return known.vocabulary().isEmpty() ? null : known.vocabulary();
    } catch (IllegalArgumentException e) {
      entry.fault(at, "no such fact: " + fact + " (" + e.getMessage() + ")");
      return null;
    }
  }

  // timescales

  private Timescale timescale(TimescaleKey key, Entries entry) {
    var metByAll = entry.has("met-by-all");
    if (metByAll && entry.has("met-by")) entry.fault("met-by", "both met-by and met-by-all");
    var kind = entry.term("class", Timescale.Kind.class, Timescale.Kind.SOFT);
    var lateFrom =
        entry.has("late-from") && !entry.word("late-from", Set.of("start-of-day")).isEmpty();
    if (lateFrom && !kind.canBeLate())
      entry.fault("late-from", "nothing is late in a timescale of this class");
    var from = from(entry);
    var id = entry.text("id");
    var rule = rule(entry);
    if (!entry.has("clocks")) entry.fault("clocks", "missing");
    return new Timescale(
        key,
        from,
        id,
        rule,
        kind,
        entry.list("clocks").stream().map(this::clock).toList(),
        optionalTriggers(entry, metByAll ? "met-by-all" : "met-by"),
        metByAll,
        optionalTriggers(entry, "ends"),
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

  private static DueSoon dueSoon(Entries reminder) {
    return reminder.has("after")
        ? new DueSoon.Once(spanUnder(reminder, "after"))
        : new DueSoon.Before(reminder.count("working-days"), reminder.count("hours"));
  }

  private Running clock(Entries entry) {
    try (entry) {
      return new Running(
          start(entry),
          entry.has("counted-from") ? countedFrom(entry) : null,
          conditions(entry, "while"),
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
    var vocabulary = vocabulary(fact, entry, "from");
    var isDate = vocabulary == null;
    if (!isDate && !entry.has("is")) entry.fault("is", "missing");
    var values = entry.has("is") ? entry.words("is", vocabulary) : Set.<String>of();
    var unbroken = entry.yes("unbroken");
    return new Start.When(fact, values, unbroken, entry.has("nth") ? nth(entry) : null);
  }

  private Start.Nth nth(Entries entry) {
    try (var nth = entry.under("nth")) {
      var first = nth.word("place", Set.of("first", "later")).equals("first");
      var since = nth.has("since") ? since(nth) : new Since(Fact.CASE.word(), Set.of());
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
    if (vocabulary(fact, span, key) != null) span.fault(key, fact + " is no date");
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

  // what follows

  private Occasion occasion(Entries entry) {
    try (entry) {
      return new Occasion(rule(entry), triggers(entry, "on"));
    }
  }

  private NotificationRule notification(Entries entry) {
    try (entry) {
      return new NotificationRule(
          rule(entry),
          entry.text("template"),
          onDeviationsToo(triggers(entry, "on"), entry),
          conditions(entry, "while"),
          entry.terms("tell", Role.class),
          level(entry));
    }
  }

  private static int level(Entries entry) {
    var escalates = entry.yes("escalate");
    if (!entry.has("level")) return escalates ? 1 : 0;
    if (!escalates) entry.fault("level", "goes with escalate only");
    return entry.count("level");
  }

  private @Nullable String recordSystem() {
    if (pack.has("record-updates") && !pack.has("record-system"))
      pack.fault("record-updates", "no record-system is named that takes them");
    return pack.optionalText("record-system");
  }

  private Triggers onDeviationsToo(Triggers on, Entries entry) {
    for (var fact : on.values().keySet())
      if (fact.startsWith(DEVIATION) && !rules.containsKey(fact.substring(DEVIATION.length())))
        entry.fault("on", "no such rule: " + fact.substring(DEVIATION.length()));
    return on;
  }

  private RecordUpdateRule recordUpdate(Entries entry) {
    try (entry) {
      var codes = new LinkedHashMap<String, String>();
      var rule = rule(entry);
      var kind = entry.text("kind");
      if (entry.has("codes"))
        try (var fields = entry.under("codes")) {
          for (var field : fields.names()) codes.put(field, fields.text(field));
        }
      return new RecordUpdateRule(
          rule,
          kind,
          triggers(entry, "on"),
          conditions(entry, "while"),
          List.copyOf(entry.words("outcomes", null)),
          codes);
    }
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
