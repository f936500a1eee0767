package uk.homeward.kit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.practice.Role;

/**
 * Who acts, always from the token: no body can name it.
 *
 * @param onBehalfOf whose act it was, where a fact is entered for somebody else
 */
public record Actor(
    String user, String council, Set<Role> roles, Set<String> teams, @Nullable String onBehalfOf) {

  /** What a user id looks like. */
  public static final String USER = "[\\w.@-]{1,100}";

  /** What to do where something else was given. */
  public static final String USER_SAYS = "must be a user id";

  /** The name under which automations act. */
  public static final String SYSTEM = "system";

  /** An automation. */
  public static Actor system(String council) {
    return new Actor(SYSTEM, council, Set.of(), Set.of(), null);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
