package uk.homeward.practice;

import java.util.Set;
import java.util.stream.Stream;
import uk.homeward.contracts.Fact;
import uk.homeward.practice.Requirement.Need;

/** Reads the gates of a pack's acts. */
final class GateReader {

  private final PackRules rules;
  private final Set<TimescaleKey> notMeasured;

  /**
   * @param notMeasured the timescales that the council does not have
   */
  GateReader(PackRules rules, Set<TimescaleKey> notMeasured) {
    this.rules = rules;
    this.notMeasured = notMeasured;
  }

  Gate gate(GateKey key, Entries entry) {
    var requires = entry.list("requires").stream().map(this::requirement).toList();
    if (!key.reports() && requires.stream().anyMatch(r -> r.need() instanceof Requirement.OnBehalf))
      entry.fault("requires", "only what happened is entered on behalf of somebody");
    return new Gate(
        key, PackFile.from(entry), rules.of(entry), entry.terms("by", Role.class), requires);
  }

  private Requirement requirement(Entries entry) {
    try (entry) {
      var soft = soft(entry);
      return new Requirement(
          rules.of(entry),
          need(entry),
          Conditions.conditions(entry, "when"),
          Conditions.conditions(entry, "unless"),
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
                "meeting",
                "reached",
                "document",
                "person",
                "takes-part",
                "not-by-who",
                "role",
                "on-behalf")
            .filter(entry::has)
            .toList();
    if (kinds.size() != 1) {
      entry.fault(
          kinds.isEmpty()
              ? "it says nothing that is needed: fact, any-of, meeting, reached, document, person, takes-part, not-by-who, role or on-behalf"
              : "it says more than one thing that is needed: " + String.join(", ", kinds));
      entry.skip();
      return new Requirement.InRole(Set.of());
    }
    return switch (kinds.getFirst()) {
      case "fact" -> {
        var fact = entry.text("fact");
        yield new Requirement.Learned(Conditions.condition(fact, entry, "fact"));
      }
      case "any-of" -> new Requirement.AnyOf(Conditions.conditions(entry, "any-of"));
      case "meeting" ->
          new MeetingHeld(
              entry.word("meeting", Fact.MEETING.qualifiers()),
              entry.has("since") ? Conditions.since(entry) : null);
      case "reached" -> reached(entry);
      case "document" -> new Brought.Document(entry.word("document", Fact.DOCUMENT.qualifiers()));
      case "person" ->
          new Brought.Independent(
              entry.word("person", Fact.PERSON.qualifiers()),
              entry.words("differs-from", Fact.PERSON.qualifiers()));
      case "takes-part" ->
          new Brought.TakesPart(entry.word("takes-part", Fact.PERSON.qualifiers()));
      case "not-by-who" -> {
        var done = Conditions.triggers(entry, "not-by-who").values();
        if (done.size() != 1) entry.fault("not-by-who", "name one fact");
        yield done.isEmpty() ? new Requirement.InRole(Set.of()) : new Requirement.SomeoneElse(done);
      }
      case "on-behalf" -> new Requirement.OnBehalf(entry.terms("on-behalf", Role.class));
      default -> new Requirement.InRole(entry.terms("role", Role.class));
    };
  }

  private Need reached(Entries entry) {
    var key = entry.term("reached", TimescaleKey.class, TimescaleKey.PLAN_REVIEW);
    if (notMeasured.contains(key))
      entry.fault("reached", key.word() + " is not applicable, so it is never reached");
    return new Requirement.Reached(key);
  }
}
