package uk.homeward.practice;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;

/**
 * What a gate sees of an act that somebody wants to do.
 *
 * @param occurred when it happened, as the person says; rules are judged at that date
 * @param user id from the token
 * @param documents words of the documents that come with it
 * @param people who is to be what: {@code chronologist} to a person's id
 * @param meeting id of the meeting at which it was decided, where the act names one
 */
public record Attempt(
    Occurred occurred,
    Set<Role> roles,
    String user,
    @Nullable String onBehalfOf,
    Set<String> documents,
    Map<String, String> people,
    @Nullable String meeting) {

  /** Of an act that names no meeting. */
  public Attempt(
      Occurred occurred,
      Set<Role> roles,
      String user,
      @Nullable String onBehalfOf,
      Set<String> documents,
      Map<String, String> people) {
    this(occurred, roles, user, onBehalfOf, documents, people, null);
  }

  boolean hasOneOf(Set<Role> any) {
    return roles.stream().anyMatch(any::contains);
  }
}
