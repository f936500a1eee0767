package uk.homeward.kit.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Dated;

/** Finds every date of a body that does not lie where {@link Dated} says. */
final class DateOrder {

  private final Clock clock;

  DateOrder(Clock clock) {
    this.clock = clock;
  }

  void check(Class<?> type, ObjectNode body, List<Fault> faults) {
    var today = Occurred.on(Occurred.at(clock.instant()).on());
    check(type, body, "", Map.of(Dated.TODAY, today), faults);
  }

  private void check(
      Class<?> type,
      ObjectNode body,
      String path,
      Map<String, Occurred> around,
      List<Fault> faults) {
    var dates = new HashMap<>(around);
    for (var component : type.getRecordComponents())
      date(component, body.get(component.getName()))
          .ifPresent(date -> dates.put(component.getName(), date));
    for (var component : type.getRecordComponents()) {
      var node = body.get(component.getName());
      if (node == null) continue;
      var place = path + component.getName();
      var says = component.getAnnotation(Dated.class);
      if (says != null)
        date(component, node).ifPresent(date -> compare(date, says, place, dates, faults));
      within(component.getGenericType(), node, place, dates, faults);
    }
  }

  private void within(
      Type type, JsonNode node, String place, Map<String, Occurred> dates, List<Fault> faults) {
    if (type instanceof Class<?> part && part.isRecord() && node instanceof ObjectNode object)
      check(part, object, place + ".", dates, faults);
    if (type instanceof ParameterizedType of && of.getRawType() == List.class)
      for (var i = 0; i < node.size(); i++)
        within(of.getActualTypeArguments()[0], node.get(i), place + "[" + i + "]", dates, faults);
  }

  private static void compare(
      Occurred date, Dated says, String place, Map<String, Occurred> dates, List<Fault> faults) {
    compare(date, says.after(), "lie after", order -> order > 0, place, dates, faults);
    compare(date, says.notBefore(), "not lie before", order -> order >= 0, place, dates, faults);
    compare(date, says.notAfter(), "not lie after", order -> order <= 0, place, dates, faults);
  }

  private static void compare(
      Occurred date,
      String name,
      String must,
      IntPredicate keeps,
      String place,
      Map<String, Occurred> dates,
      List<Fault> faults) {
    var other = dates.get(name);
    if (other != null && !keeps.test(order(date, other)))
      faults.add(new Fault(place, "not-valid", "It must %s %s.".formatted(must, name)));
  }

  private static int order(Occurred one, Occurred other) {
    return one.at() != null && other.at() != null
        ? one.at().compareTo(other.at())
        : one.on().compareTo(other.on());
  }

  /** Empty for what is no date: that is told where it is read. */
  private static Optional<Occurred> date(RecordComponent component, @Nullable JsonNode node) {
    if (node == null || !node.isString()) return Optional.empty();
    if (component.getType() != LocalDate.class && component.getType() != Occurred.class)
      return Optional.empty();
    try {
      return Optional.of(Occurred.parse(node.stringValue()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
