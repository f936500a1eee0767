package uk.homeward.launcher.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Term;
import uk.homeward.practice.Role;

/** Somebody who may sign in: fictional, and able to do what the roles allow in one council. */
public record Person(
    String user, String name, String council, List<String> roles, @Nullable List<String> teams) {

  /**
   * @throws IllegalArgumentException if something is missing or a role is unknown
   */
  public Person {
    required("user", user);
    required("name", name);
    required("council", council);
    if (roles == null || roles.isEmpty()) throw new IllegalArgumentException("roles is missing");
    for (var role : roles) Term.of(Role.class, role);
    roles = List.copyOf(roles);
    teams = teams == null ? List.of() : List.copyOf(teams);
  }

  private static void required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) throw new IllegalArgumentException(field + " is missing");
  }
}
