package uk.homeward.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.access.DelegationId;

/**
 * What the log knows of an event without opening it: who, for whom, when in both senses, under
 * which rules. Rules judge {@code occurred}; knowledge judges {@code recorded}.
 *
 * @param caseId null for what concerns no one case
 * @param actor user id from the token, or {@code system}
 * @param role the role in which the actor acted; null for the system
 * @param onBehalfOf whose act it was, where a fact was entered for somebody else, or a deputy acted
 * @param delegation under which the actor deputised for them; null otherwise
 * @param pack council's practice pack and version, {@code name@version}
 * @param rules the rules that the act was judged under
 * @param reliedOn what a decision relied on: each fact, its value and the event it came from
 * @param compliance which requirements were met and which were not, where none of them refuses
 * @param correlation one request and all that followed from it
 * @param causation the event that an automation acted on
 * @param lateEntry whether it was entered on a later London date than it happened
 */
public record Envelope(
    @Nullable CaseId caseId,
    String council,
    String actor,
    @Nullable String role,
    @Nullable String onBehalfOf,
    @Nullable DelegationId delegation,
    Occurred occurred,
    Instant recorded,
    @Nullable String pack,
    List<RuleRef> rules,
    List<ReliedOn> reliedOn,
    List<Compliance> compliance,
    String correlation,
    @Nullable String causation,
    Source source,
    boolean lateEntry) {

  /** Through which door it came in. */
  public enum Source implements Term {
    PERSON,
    RECORD_SYSTEM,
    TIMER,
    AUTOMATION
  }

  /**
   * One fact that a decision relied on.
   *
   * @param event id of the event that established it
   */
  public record ReliedOn(String fact, String value, String event) {}

  /**
   * How an act or a reported fact stood to one requirement; never timeliness, which only scheduling
   * judges.
   */
  public record Compliance(String ruleId, Outcome outcome) {
    /** Met, not met, or not asked of this case. */
    public enum Outcome implements Term {
      MET,
      DEVIATED,
      NOT_APPLICABLE
    }
  }

  private static final String VERSION = "2";

  /** The first knew no deputies; otherwise it is the same. */
  private static final Set<String> READ = Set.of("1", VERSION);

  /** Keys are stored for ever: a change is a new version that this record still reads. */
  public Map<String, Object> toMetadata() {
    var map = new LinkedHashMap<String, Object>();
    map.put("envelope", VERSION);
    if (caseId != null) map.put("case", caseId.value());
    map.put("council", council);
    map.put("actor", actor);
    if (role != null) map.put("role", role);
    if (onBehalfOf != null) map.put("onBehalfOf", onBehalfOf);
    if (delegation != null) map.put("delegation", delegation.value());
    map.put("occurred", occurred.toString());
    map.put("recorded", recorded.toString());
    if (pack != null) map.put("pack", pack);
    if (!rules.isEmpty()) map.put("rules", rules.stream().map(Envelope::map).toList());
    if (!reliedOn.isEmpty())
      map.put(
          "reliedOn",
          reliedOn.stream()
              .map(r -> Map.of("fact", r.fact, "value", r.value, "event", r.event))
              .toList());
    if (!compliance.isEmpty())
      map.put(
          "compliance",
          compliance.stream()
              .map(c -> Map.of("rule", c.ruleId, "outcome", c.outcome.word()))
              .toList());
    map.put("correlation", correlation);
    if (causation != null) map.put("causation", causation);
    map.put("source", source.word());
    if (lateEntry) map.put("lateEntry", true);
    return map;
  }

  /**
   * @throws IllegalArgumentException if written by a version this one does not know
   */
  public static Envelope from(Map<String, ?> metadata) {
    if (!READ.contains(String.valueOf(metadata.get("envelope"))))
      throw new IllegalArgumentException("Unknown envelope: " + metadata.get("envelope"));
    var caseId = text(metadata, "case");
    var delegation = text(metadata, "delegation");
    return new Envelope(
        caseId == null ? null : new CaseId(caseId),
        needed(metadata, "council"),
        needed(metadata, "actor"),
        text(metadata, "role"),
        text(metadata, "onBehalfOf"),
        delegation == null ? null : new DelegationId(delegation),
        Occurred.parse(needed(metadata, "occurred")),
        Instant.parse(needed(metadata, "recorded")),
        text(metadata, "pack"),
        list(metadata, "rules").stream()
            .map(
                r ->
                    new RuleRef(
                        needed(r, "id"),
                        LocalDate.parse(needed(r, "from")),
                        needed(r, "source"),
                        Boolean.TRUE.equals(r.get("inferred"))))
            .toList(),
        list(metadata, "reliedOn").stream()
            .map(r -> new ReliedOn(needed(r, "fact"), needed(r, "value"), needed(r, "event")))
            .toList(),
        list(metadata, "compliance").stream()
            .map(
                c ->
                    new Compliance(
                        needed(c, "rule"), Term.of(Compliance.Outcome.class, needed(c, "outcome"))))
            .toList(),
        needed(metadata, "correlation"),
        text(metadata, "causation"),
        Term.of(Source.class, needed(metadata, "source")),
        Boolean.TRUE.equals(metadata.get("lateEntry")));
  }

  private static Map<String, Object> map(RuleRef rule) {
    return Map.of(
        "id", rule.id(),
        "from", rule.from().toString(),
        "source", rule.source(),
        "inferred", rule.inferred());
  }

  private static @Nullable String text(Map<?, ?> map, String key) {
    var value = map.get(key);
    return value == null ? null : value.toString();
  }

  private static String needed(Map<?, ?> map, String key) {
    var value = text(map, key);
    if (value == null) throw new IllegalArgumentException("Envelope without " + key);
    return value;
  }

  private static List<Map<?, ?>> list(Map<String, ?> metadata, String key) {
    var result = new ArrayList<Map<?, ?>>();
    if (metadata.get(key) instanceof List<?> items)
      for (var item : items) if (item instanceof Map<?, ?> map) result.add(map);
    return result;
  }
}
