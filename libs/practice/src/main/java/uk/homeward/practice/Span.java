package uk.homeward.practice;

/** A length of time in a council's rule. */
public sealed interface Span {

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
