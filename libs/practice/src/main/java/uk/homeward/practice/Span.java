package uk.homeward.practice;

import java.util.stream.Stream;

/** A length of time in a council's rule. */
public sealed interface Span {

  /** For people to read. */
  default String inWords() {
    return switch (this) {
      case Hours(var count) -> counted(count, "hour");
      case WorkingDays(var count) -> counted(count, "working day");
      case Days(var count) -> counted(count, "day");
      case Weeks(var count) -> counted(count, "week");
      case Months(var count) -> counted(count, "month");
      case DaysBefore(var count, var fact) -> counted(count, "day") + " before " + fact;
      case HalfwayTo(var fact) -> "half way to " + fact;
      case Until(var fact) -> "until " + fact;
      case Less(var whole, var days) -> whole.inWords() + " " + less(days);
      case Then(var first, var second) -> first.inWords() + " and " + second.inWords();
    };
  }

  static String less(int days) {
    return "less " + counted(days, "day");
  }

  private static String counted(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  /** Names of the facts that it asks for a date. */
  default Stream<String> dateFacts() {
    return switch (this) {
      case DaysBefore(_, var fact) -> Stream.of(fact);
      case HalfwayTo(var fact) -> Stream.of(fact);
      case Until(var fact) -> Stream.of(fact);
      case Less(var whole, _) -> whole.dateFacts();
      case Then(var first, var second) -> Stream.concat(first.dateFacts(), second.dateFacts());
      case Hours _, WorkingDays _, Days _, Weeks _, Months _ -> Stream.empty();
    };
  }

  /** Elapsed: nights, holidays and changed clocks count for what they last. */
  record Hours(int count) implements Span {}

  /** Whole London working days after the day on which it starts. */
  record WorkingDays(int count) implements Span {}

  record Days(int count) implements Span {}

  record Weeks(int count) implements Span {}

  /** Calendar months, clipped to the end of a shorter month. */
  record Months(int count) implements Span {}

  /**
   * Half of the whole days to a date that the case has learned, rounded down.
   *
   * @param dateFact the name of a fact that is a date
   */
  record HalfwayTo(String dateFact) implements Span {}

  /**
   * Up to so many days before a date that the case has learned, wherever it starts.
   *
   * @param dateFact the name of a fact that is a date
   */
  record DaysBefore(int count, String dateFact) implements Span {}

  /**
   * Until a date that the case has learned, whenever it starts.
   *
   * @param dateFact the name of a fact that is a date
   */
  record Until(String dateFact) implements Span {}

  /** So many days fewer. */
  record Less(Span span, int days) implements Span {}

  /** One after the other. */
  record Then(Span first, Span second) implements Span {}
}
