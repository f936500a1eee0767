package uk.homeward.launcher;

/** The four services, by the name of their folder. */
public enum Service {
  CASE("case-service"),
  ASSESSMENT("assessment-service"),
  SCHEDULING("scheduling-service"),
  NOTIFICATION("notification-service");

  private final String folder;

  Service(String folder) {
    this.folder = folder;
  }

  public String folder() {
    return folder;
  }
}
