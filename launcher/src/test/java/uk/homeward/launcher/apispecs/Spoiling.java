package uk.homeward.launcher.apispecs;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a field of a body may become that it must not be.
 *
 * @param spoil changes the field; false where the kind of fault is not for it
 */
record Spoiling(String name, Predicate<BodyField> spoil) {

  private static final List<Spoiling> ALL =
      List.of(
          new Spoiling("a sentence about a family", Spoiling::sentence),
          new Spoiling("an object", field -> into(field, "{\"a\": 1}")),
          new Spoiling("a list", field -> into(field, "[[1]]")),
          new Spoiling("null", field -> field.required() && into(field, "null")),
          new Spoiling("a number of many digits", field -> number(field, "9".repeat(900))),
          new Spoiling("a broken number", field -> number(field, "1.5")),
          new Spoiling("the other kind of text", Spoiling::otherText),
          new Spoiling("a day that no calendar has", Spoiling::noSuchDay));

  static List<Spoiling> all() {
    return ALL;
  }

  boolean spoils(BodyField field) {
    return spoil.test(field);
  }

  private static boolean into(BodyField field, String json) {
    field.set().accept(JsonMapper.shared().readTree(json));
    return true;
  }

  private static boolean number(BodyField field, String number) {
    return field.ofType("integer") && into(field, number);
  }

  private static boolean sentence(BodyField field) {
    if (field.words()) return false;
    field.set(Planted.MARK + " hit Tom on Friday.");
    return true;
  }

  /** Too much where there may be words, none where there must be text. */
  private static boolean otherText(BodyField field) {
    if (field.words()) field.set("x".repeat(20_001));
    else if (field.ofType("string")) field.set("");
    else return false;
    return true;
  }

  private static boolean noSuchDay(BodyField field) {
    if (!field.date()) return false;
    field.set("2027-02-30");
    return true;
  }
}
