package uk.homeward.caseservice.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;

/** The fields of a record that can be put right: dates, codes, numbers, yes or no. */
@Component
public class RecordFields {

  private final JsonMapper json;

  RecordFields(JsonMapper json) {
    this.json = json;
  }

  /** Their names, in the record's order. */
  public static List<String> of(Class<?> event) {
    return Stream.of(event.getRecordComponents())
        .filter(component -> isPlain(component.getType()))
        .map(java.lang.reflect.RecordComponent::getName)
        .toList();
  }

  private static boolean isPlain(Class<?> type) {
    return type == Occurred.class
        || type == LocalDate.class
        || isYesOrNo(type)
        || isNumber(type)
        || (type.isEnum() && Term.class.isAssignableFrom(type));
  }

  private static boolean isYesOrNo(Class<?> type) {
    return type == boolean.class || type == Boolean.class;
  }

  private static boolean isNumber(Class<?> type) {
    return type == int.class || type == Integer.class;
  }

  /** As a plain word, date or number; null if nothing stands there. */
  public @Nullable String value(CaseEvent event, String field) {
    var value = json.valueToTree(event).path(field);
    return value.isNull() || value.isMissingNode() ? null : value.asString();
  }

  /**
   * The same record with this in the field.
   *
   * @throws IllegalArgumentException with a sentence, if the field cannot be that
   */
  public CaseEvent with(CaseEvent event, String field, String to) {
    var type = type(event, field);
    ObjectNode tree = json.valueToTree(event);
    if (isYesOrNo(type) && to.matches("true|false")) tree.put(field, Boolean.parseBoolean(to));
    else if (isNumber(type) && to.matches("-?\\d{1,9}")) tree.put(field, Integer.parseInt(to));
    else if (isYesOrNo(type) || isNumber(type)) throw new IllegalArgumentException(says(type));
    else tree.put(field, to);
    try {
      return json.treeToValue(tree, event.getClass());
    } catch (JacksonException e) {
      throw new IllegalArgumentException(says(type), e);
    }
  }

  private static Class<?> type(CaseEvent event, String field) {
    return Stream.of(event.getClass().getRecordComponents())
        .filter(component -> component.getName().equals(field))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No field " + field))
        .getType();
  }

  private static String says(Class<?> type) {
    if (isYesOrNo(type)) return "Give true or false.";
    if (isNumber(type)) return "Give a whole number that can be.";
    if (type == LocalDate.class) return "Give a date such as 2027-04-01.";
    if (type == Occurred.class)
      return "Give a date such as 2027-04-01, or a moment such as 2027-04-01T10:30:00Z.";
    return Stream.of(type.getEnumConstants())
        .map(constant -> ((Term) constant).word())
        .collect(Collectors.joining(", ", "Give one of: ", "."));
  }
}
