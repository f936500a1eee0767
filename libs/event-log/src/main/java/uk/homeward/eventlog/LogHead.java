package uk.homeward.eventlog;

/** How far the log has got: the position of its newest event, over all councils and services. */
@FunctionalInterface
public interface LogHead {

  /** Zero for an empty log. What was committed before the call is counted. */
  long position();
}
