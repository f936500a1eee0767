package uk.homeward.launcher.signin;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a token says of a person. */
final class Claims {
  private Claims() {}

  static Map<String, Object> of(Person person) {
    return Map.of(
        "name", person.name(),
        "council", person.council(),
        "roles", person.roles(),
        "teams", Objects.requireNonNullElse(person.teams(), List.of()));
  }
}
