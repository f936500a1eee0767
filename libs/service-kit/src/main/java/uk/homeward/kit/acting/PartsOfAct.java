package uk.homeward.kit.acting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Id;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Act;
import uk.homeward.kit.Dated;

/** Goes through every single value of an act. */
final class PartsOfAct {

  /** Hears of one value, with the field in which it stands in the body. */
  interface Part {
    void found(String field, @Nullable Dated dated, Object value);
  }

  private PartsOfAct() {}

  /** Those of records and lists within it too. */
  static void each(Act act, Part part) {
    within(act, "", null, part);
  }

  private static void within(
      @Nullable Object value, String field, @Nullable Dated dated, Part part) {
    switch (value) {
      case null -> {}
      case Id id -> part.found(field, dated, id);
      case Occurred occurred -> part.found(field, dated, occurred);
      case Record record -> {
        for (var component : record.getClass().getRecordComponents())
          within(
              read(component, record),
              field.isEmpty() ? component.getName() : field + "." + component.getName(),
              component.getAnnotation(Dated.class),
              part);
      }
      case List<?> list -> {
        for (var i = 0; i < list.size(); i++)
          within(list.get(i), field + "[" + i + "]", dated, part);
      }
      default -> part.found(field, dated, value);
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
