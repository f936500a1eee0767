package uk.homeward.practice;

/** Surrey, act by act, as {@code acts/surrey.yaml} has it. */
class SurreyActsTest extends ActByAct {

  SurreyActsTest() {
    super(Practices.shipped().of("surrey"));
  }
}
