package uk.homeward.practice;

import java.util.List;
import java.util.Set;

/**
 * Who is told of what. The message names no one: it is a template and a link.
 *
 * @param on any of these sets it off
 * @param when only if all of these hold then
 * @param level how far up it is carried to them as a matter to be settled, from 1; 0 if they are
 *     only told
 */
public record NotificationRule(
    Rule rule, String template, Triggers on, List<Condition> when, Set<Role> tell, int level) {

  /**
   * Never for a baseline: whoever brought it knows.
   *
   * @param just what one event established
   * @param facts all that the case knows, this included
   */
  public boolean applies(List<Known> just, CaseFacts facts) {
    return on.firstIn(just)
        .filter(known -> !known.baseline())
        .filter(known -> Condition.allHold(when, facts, known.occurred().on()))
        .isPresent();
  }
}
