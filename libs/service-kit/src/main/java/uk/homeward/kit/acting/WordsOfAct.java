package uk.homeward.kit.acting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
    keep(act, act.getClass().getSimpleName());
  }

  private void keep(@Nullable Object value, String path) {
    switch (value) {
      case Narrative words ->
          words.keep(
              narratives.keep(id.apply(path), council, caseId, caseId.value(), words.text()));
      case Record record -> {
        for (var component : record.getClass().getRecordComponents())
          keep(read(component, record), path + "." + component.getName());
      }
      case List<?> list -> {
        for (var i = 0; i < list.size(); i++) keep(list.get(i), path + "." + i);
      }
      case null, default -> {}
    }
  }

  private static @Nullable Object read(RecordComponent component, Record record) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
