package uk.homeward.launcher.scenario.api;

/** Something cannot be read, or is not there to be read; says why. */
public final class NotSeen extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NotSeen(String says) {
    super(says);
  }
}
