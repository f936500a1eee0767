package uk.homeward.kit.acting;

import java.util.function.UnaryOperator;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.narrative.NarrativeStore;

/**
 * Every {@link Narrative} of an act, also those in records and lists within it.
 *
 * @param id a narrative's, from where it stands in the act: the same for each repetition
 */
record WordsOfAct(
    NarrativeStore narratives, String council, CaseId caseId, UnaryOperator<String> id) {

  void keep(Act act) {
    PartsOfAct.each(
        act,
        (field, _, value) -> {
          if (value instanceof Narrative words)
            words.keep(
                narratives.keep(id.apply(field), council, caseId, caseId.value(), words.text()));
        });
  }
}
