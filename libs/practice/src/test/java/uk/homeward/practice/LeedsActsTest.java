package uk.homeward.practice;

/** Leeds, act by act, as {@code acts/leeds.yaml} has it. */
class LeedsActsTest extends ActByAct {

  LeedsActsTest() {
    super(Practices.shipped().of("leeds"));
  }
}
