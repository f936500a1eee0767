package uk.homeward.practice;

import java.util.List;
import java.util.Map;

/**
 * What the record system must be asked to do.
 *
 * @param kind of update, for the adapter
 * @param outcomes each must be ticked there
 * @param codes fields and the codes they take
 */
public record RecordUpdateRule(
    Rule rule,
    String kind,
    Triggers on,
    List<Condition> when,
    List<String> outcomes,
    Map<String, String> codes) {

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
