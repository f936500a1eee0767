package uk.homeward.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Term;

/** Reads one council's file; whatever is wrong with it goes to the faults. */
final class PackFile {

  private static final String DEVIATION = Fact.POLICY_DEVIATION.word() + "/";

  private final Entries pack;
  private final String digest;
  private final PackRules rules;
  private final Map<GateKey, String> notDoneHere = new EnumMap<>(GateKey.class);
  private final Map<TimescaleKey, String> notMeasured = new EnumMap<>(TimescaleKey.class);

  private PackFile(Entries pack, String digest) {
    this.pack = pack;
    this.digest = digest;
    this.rules = new PackRules(pack);
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
      var pathwayEnds = Conditions.triggersIfAny(pack, "pathway-ends");
      var timescaleReader = new TimescaleReader(rules, dueSoon());
      var timescales =
          perKey(
              "timescales",
              TimescaleKey.class,
              timescaleReader::timescale,
              Timescale::from,
              notMeasured);
      var gateReader = new GateReader(rules, notMeasured.keySet());
      var gates = perKey("acts", GateKey.class, gateReader::gate, Gate::from, notDoneHere);
      var practice =
          new Practice(
              council,
              name,
              pack.file(),
              version,
              digest,
              rules.all(),
              gates,
              timescales,
              notDoneHere,
              notMeasured,
              words(),
              pathwayEnds,
              pack.list("child-in-need-plan-opens").stream().map(this::occasion).toList(),
              pack.list("notifications").stream().map(this::notification).toList(),
              recordSystem(),
              pack.list("record-updates").stream().map(this::recordUpdate).toList());
      rules.allUsed();
      return practice;
    }
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

  private Map<String, Set<String>> words() {
    if (!pack.has("words")) return Map.of();
    var chosen = new TreeMap<String, Set<String>>();
    try (var section = pack.under("words")) {
      for (var fact : section.names()) {
        var vocabulary =
            Entries.vocabularyOf(Fact.class).contains(fact)
                ? Term.of(Fact.class, fact).vocabulary()
                : Set.<String>of();
        if (vocabulary.isEmpty()) section.fault(fact, "not a fact with words of its own");
        else chosen.put(fact, section.words(fact, vocabulary));
      }
    }
    return Map.copyOf(chosen);
  }

  private DueSoon dueSoon() {
    try (var reminder = pack.under("due-soon")) {
      return TimescaleReader.dueSoon(reminder);
    }
  }

  /** The day from which an entry holds; without one, ever. */
  static LocalDate from(Entries entry) {
    return entry.has("from") ? entry.date("from") : LocalDate.EPOCH;
  }

  // what follows

  private Occasion occasion(Entries entry) {
    try (entry) {
      return new Occasion(rules.of(entry), Conditions.triggers(entry, "on"));
    }
  }

  private NotificationRule notification(Entries entry) {
    try (entry) {
      return new NotificationRule(
          rules.of(entry),
          entry.text("template"),
          onDeviationsToo(Conditions.triggers(entry, "on"), entry),
          Conditions.conditions(entry, "while"),
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
      if (fact.startsWith(DEVIATION) && !rules.has(fact.substring(DEVIATION.length())))
        entry.fault("on", "no such rule: " + fact.substring(DEVIATION.length()));
    return on;
  }

  private RecordUpdateRule recordUpdate(Entries entry) {
    try (entry) {
      var codes = new LinkedHashMap<String, String>();
      var rule = rules.of(entry);
      var kind = entry.text("kind");
      if (entry.has("codes"))
        try (var fields = entry.under("codes")) {
          for (var field : fields.names()) codes.put(field, fields.text(field));
        }
      return new RecordUpdateRule(
          rule,
          kind,
          Conditions.triggers(entry, "on"),
          Conditions.conditions(entry, "while"),
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
