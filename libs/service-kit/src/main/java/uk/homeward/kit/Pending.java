package uk.homeward.kit;

/** Something that this service still has to do outside of its processors, such as a delivery. */
public interface Pending {

  /** How many are waiting; none once each is done or refused for good. */
  long pending();
}
