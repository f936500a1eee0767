package uk.homeward.launcher.scenario.expected;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.homeward.launcher.scenario.file.LondonTime;

/**
 * Whether what was seen is what was expected. Of an object only the fields that are expected count;
 * a list is the same in any order; {@code none} is the absence of a value and {@code *} any value;
 * a date also matches a moment of that London date.
 */
final class Matching {

  /** An act is judged under many rules, so of these only the expected ones count. */
  private static final String AMONG_OTHERS = "rules";

  private Matching() {}

  static boolean matches(JsonNode expected, JsonNode seen) {
    if (expected.isObject())
      return expected.properties().stream()
          .allMatch(
              field ->
                  field.getKey().equals(AMONG_OTHERS)
                      ? among(list(field.getValue()), list(seen.path(field.getKey())))
                      : matches(field.getValue(), seen.path(field.getKey())));
    if (expected.isArray() || seen.isArray()) return sameWords(list(expected), list(seen));
    var absent = seen.isMissingNode() || seen.isNull();
    if (expected.isNull() || expected.asString("").equals("none")) return absent;
    if (absent) return false;
    if (expected.asString("").equals("*")) return true;
    if (expected.isNumber() && seen.isNumber())
      return expected.decimalValue().compareTo(seen.decimalValue()) == 0;
    var text = expected.asString("");
    return text.equalsIgnoreCase(seen.asString("")) || sameTime(text, seen.asString(""));
  }

  private static boolean among(List<JsonNode> expected, List<JsonNode> seen) {
    return assign(expected, seen).stream().allMatch(partner -> partner >= 0);
  }

  private static boolean sameWords(List<JsonNode> expected, List<JsonNode> seen) {
    return expected.size() == seen.size() && among(expected, seen);
  }

  private static List<JsonNode> list(JsonNode node) {
    var items = new ArrayList<JsonNode>();
    if (node.isArray()) for (var item : node) items.add(item);
    else if (!node.isMissingNode() && !node.isNull()) items.add(node);
    return items;
  }

  private static boolean sameTime(String expected, String seen) {
    try {
      var moment = moment(seen);
      if (moment == null) return false;
      var written = LondonTime.parse(expected);
      return written.hasTime()
          ? written.moment().equals(moment)
          : moment.atZone(LondonTime.ZONE).toLocalDate().equals(written.date());
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static @Nullable Instant moment(String text) {
    return text.indexOf('T') == 10 ? OffsetDateTime.parse(text).toInstant() : null;
  }

  /**
   * For each expected thing a different seen one, by its index, or -1 where none is left for it.
   */
  static List<Integer> assign(List<JsonNode> expected, List<? extends JsonNode> seen) {
    var taken = new int[seen.size()];
    Arrays.fill(taken, -1);
    for (var e = 0; e < expected.size(); e++)
      find(e, expected, seen, taken, new boolean[seen.size()]);
    var partners = new ArrayList<Integer>();
    for (var e = 0; e < expected.size(); e++) {
      var partner = -1;
      for (var s = 0; s < taken.length; s++) if (taken[s] == e) partner = s;
      partners.add(partner);
    }
    return partners;
  }

  private static boolean find(
      int e, List<JsonNode> expected, List<? extends JsonNode> seen, int[] taken, boolean[] tried) {
    for (var s = 0; s < seen.size(); s++) {
      if (tried[s] || !matches(expected.get(e), seen.get(s))) continue;
      tried[s] = true;
      if (taken[s] < 0 || find(taken[s], expected, seen, taken, tried)) {
        taken[s] = e;
        return true;
      }
    }
    return false;
  }

  /** A value in a line: {@code due 2027-05-10, state open}. */
  static String inWords(JsonNode node) {
    if (node.isMissingNode()) return "nothing";
    if (node.isObject())
      return node.properties().stream()
          .map(
              field ->
                  field.getKey()
                      + " "
                      + (field.getValue().isObject()
                          ? "{" + inWords(field.getValue()) + "}"
                          : inWords(field.getValue())))
          .collect(Collectors.joining(", "));
    if (node.isArray())
      return list(node).stream().map(Matching::inWords).collect(Collectors.joining(", ", "[", "]"));
    return node.asString("none");
  }
}
