package uk.homeward.caseservice.child;

import java.util.Map;
import java.util.Set;
import uk.homeward.kit.WrongField;

/** The parts that people play for a child. */
final class ChildsPeople {

  static final String SOCIAL_WORKER = "social-worker";
  static final String TEAM_MANAGER = "team-manager";
  static final String IRO = "iro";

  private static final Set<String> PARTS = Set.of(SOCIAL_WORKER, TEAM_MANAGER, IRO);

  private ChildsPeople() {}

  /**
   * @throws WrongField for a part that nobody plays
   */
  static void check(Map<String, String> people) {
    if (!PARTS.containsAll(people.keySet()))
      throw new WrongField("people", "Name parts of " + PARTS.stream().sorted().toList());
  }
}
