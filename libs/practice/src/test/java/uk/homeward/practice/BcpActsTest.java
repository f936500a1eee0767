package uk.homeward.practice;

/** BCP, act by act, as {@code acts/bcp.yaml} has it. */
class BcpActsTest extends ActByAct {

  BcpActsTest() {
    super(Practices.shipped().of("bcp"));
  }
}
