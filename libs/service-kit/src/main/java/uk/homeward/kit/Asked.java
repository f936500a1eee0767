package uk.homeward.kit;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Term;
import uk.homeward.practice.Role;

/**
 * Who asks for a command, about which case, of which aggregate. Travels as the message's metadata;
 * a command handler takes it as a parameter.
 *
 * @param target the aggregate's identifier
 */
public record Asked(CaseId caseId, String target, Actor actor) {

  /** Stands for the case where an act is about none; no event carries it. */
  public static final CaseId NO_CASE = new CaseId("case-none");

  static final String CASE = "case";
  static final String TARGET = "target";
  static final String COUNCIL = "council";
  private static final String ACTOR = "actor";
  private static final String ROLES = "roles";
  private static final String TEAMS = "teams";
  private static final String ON_BEHALF_OF = "onBehalfOf";

  public String council() {
    return actor.council();
  }

  /** For fixtures and dispatchers: what {@link #from} reads. */
  public Map<String, Object> toMetadata() {
    var map = new TreeMap<String, Object>();
    map.put(CASE, caseId.value());
    map.put(TARGET, target);
    map.put(COUNCIL, actor.council());
    map.put(ACTOR, actor.user());
    map.put(ROLES, actor.roles().stream().map(Role::word).sorted().toList());
    map.put(TEAMS, actor.teams().stream().sorted().toList());
    if (actor.onBehalfOf() != null) map.put(ON_BEHALF_OF, actor.onBehalfOf());
    return map;
  }

  /**
   * @throws IllegalArgumentException if the message was not dispatched by this kit
   */
  public static Asked from(Map<String, ?> metadata) {
    return new Asked(
        new CaseId(needed(metadata, CASE)),
        needed(metadata, TARGET),
        new Actor(
            needed(metadata, ACTOR),
            needed(metadata, COUNCIL),
            roles(metadata.get(ROLES)),
            words(metadata.get(TEAMS)),
            text(metadata, ON_BEHALF_OF)));
  }

  private static @Nullable String text(Map<String, ?> metadata, String key) {
    var value = metadata.get(key);
    return value == null ? null : value.toString();
  }

  private static String needed(Map<String, ?> metadata, String key) {
    var value = text(metadata, key);
    if (value == null) throw new IllegalArgumentException("Message without " + key);
    return value;
  }

  private static Set<Role> roles(@Nullable Object value) {
    var roles = EnumSet.noneOf(Role.class);
    for (var word : words(value)) roles.add(Term.of(Role.class, word));
    return roles;
  }

  private static Set<String> words(@Nullable Object value) {
    var words = new HashSet<String>();
    if (value instanceof List<?> list) for (var word : list) words.add(String.valueOf(word));
    return words;
  }
}
