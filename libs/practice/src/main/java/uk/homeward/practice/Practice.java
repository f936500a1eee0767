package uk.homeward.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Envelope.Compliance;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;

/**
 * One council's rules. Each act and each timescale has an entry, or a reason why it does not apply.
 *
 * @param council the word for it in tokens and rows
 * @param name for people
 * @param file the pack's, for messages
 * @param version of the pack
 * @param digest SHA-256 of the pack's file in lower-case hex: the same version must have the same
 * @param gates in each list by their first date
 * @param timescales likewise
 * @param words of a fact's vocabulary, those that the council uses; all, where it names none
 * @param pathwayEnds what cancels every timescale that does not survive it
 * @param cinPlanOpens when a child in need plan opens by itself; empty where people open it
 * @param recordSystem which product takes the updates, by its adapter's word; null where none does
 */
public record Practice(
    String council,
    String name,
    String file,
    String version,
    String digest,
    Map<String, Rule> rules,
    Map<GateKey, List<Gate>> gates,
    Map<TimescaleKey, List<Timescale>> timescales,
    Map<GateKey, String> notDoneHere,
    Map<TimescaleKey, String> notMeasured,
    Map<String, Set<String>> words,
    Triggers pathwayEnds,
    List<Occasion> cinPlanOpens,
    List<NotificationRule> notifications,
    @Nullable String recordSystem,
    List<RecordUpdateRule> recordUpdates) {

  /** {@code council@version}, as stamped on events. */
  public String pack() {
    return council + "@" + version;
  }

  public Verdict judge(GateKey key, Attempt attempt, CaseFacts facts) {
    return gate(key, attempt.occurred().on())
        .map(gate -> gate.judge(attempt, facts))
        .orElseGet(() -> new Verdict.NotDoneHere(reason(key)));
  }

  /** For reports of what has happened: refused for the role only, or not at all. */
  public Optional<Verdict> judgeReport(GateKey key, Attempt attempt, CaseFacts facts) {
    return gate(key, attempt.occurred().on())
        .map(gate -> gate.wrongRole(attempt, facts).<Verdict>map(wrong -> wrong))
        .orElseGet(() -> Optional.of(new Verdict.NotDoneHere(reason(key))));
  }

  /** How what is reported stood to each rule. */
  public List<Compliance> compliance(GateKey key, Attempt attempt, CaseFacts facts) {
    return gate(key, attempt.occurred().on())
        .map(gate -> gate.compliance(attempt, facts))
        .orElse(List.of());
  }

  /**
   * Whether a decision under these rules turned on how the fact stood, so that another value then
   * would be another matter; not so for what only needed to have been at some time.
   *
   * @param rules ids of them
   */
  public boolean turnsOn(String fact, Set<String> rules, LocalDate on) {
    return gates.keySet().stream()
        .flatMap(key -> gate(key, on).stream())
        .flatMap(gate -> gate.requires().stream())
        .anyMatch(asks -> rules.contains(asks.rule().on(on).id()) && asks.turnsOn(fact));
  }

  /** As it stands for acts of that date; empty where the council does not take this step. */
  public Optional<Gate> gate(GateKey key, LocalDate on) {
    return inForce(gates.getOrDefault(key, List.of()), Gate::from, on);
  }

  /** As it stands for what starts on that date; empty where the council sets no time. */
  public Optional<Timescale> timescale(TimescaleKey key, LocalDate on) {
    return inForce(timescales.getOrDefault(key, List.of()), Timescale::from, on);
  }

  /** The version of the rule in force then; empty if this pack has no such rule. */
  public Optional<RuleRef> rule(String id, LocalDate on) {
    return Optional.ofNullable(rules.get(id)).map(rule -> rule.on(on));
  }

  /** For people to read: every version of every rule. */
  public Description describe() {
    return Description.of(this, null);
  }

  /** For people to read: what is in force on that date. */
  public Description describe(LocalDate on) {
    return Description.of(this, on);
  }

  /** What each act asks of these facts, and whether that is so by what the case knows. */
  public List<Bearing> bearings(Set<String> facts, CaseFacts known, Occurred at) {
    var nobody = new Attempt(at, Set.of(), "", null, Set.of(), Map.of());
    return Stream.of(GateKey.values())
        .flatMap(key -> gate(key, at.on()).stream())
        .flatMap(gate -> gate.bearings(facts, nobody, known))
        .toList();
  }

  private String reason(GateKey key) {
    return notDoneHere.getOrDefault(key, "");
  }

  /** The last that began by then; for what happened before the first, the first. */
  private static <T> Optional<T> inForce(
      List<T> versions, Function<T, LocalDate> from, LocalDate on) {
    return Stream.concat(
            versions.reversed().stream().filter(version -> !from.apply(version).isAfter(on)),
            versions.stream())
        .findFirst();
  }
}
