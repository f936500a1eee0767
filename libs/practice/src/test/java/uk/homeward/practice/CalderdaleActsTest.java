package uk.homeward.practice;

/** Calderdale, act by act, as {@code acts/calderdale.yaml} has it. */
class CalderdaleActsTest extends ActByAct {

  CalderdaleActsTest() {
    super(Practices.shipped().of("calderdale"));
  }
}
