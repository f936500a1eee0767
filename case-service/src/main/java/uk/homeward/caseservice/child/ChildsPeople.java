package uk.homeward.caseservice.child;

import java.util.Map;
import java.util.Set;

/** The parts that people play for a child, and what may stand for a person. */
final class ChildsPeople {

  static final String SOCIAL_WORKER = "social-worker";
  static final String TEAM_MANAGER = "team-manager";
  static final String IRO = "iro";

  private static final Set<String> PARTS = Set.of(SOCIAL_WORKER, TEAM_MANAGER, IRO);

  private ChildsPeople() {}

  /**
   * @throws IllegalArgumentException for a part that nobody plays, or what is not a user id
   */
  static void check(Map<String, String> people) {
    people.forEach(
        (part, user) -> {
          if (!PARTS.contains(part))
            throw new IllegalArgumentException("people has one of " + PARTS + " only");
          if (!user.matches("[\\w.@-]{1,100}"))
            throw new IllegalArgumentException("people holds user ids");
        });
  }
}
