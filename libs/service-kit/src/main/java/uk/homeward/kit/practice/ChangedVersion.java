package uk.homeward.kit.practice;

/** What stands under a version is not what stood there when it was first seen. */
public final class ChangedVersion extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String remedy;

  ChangedVersion(String says, String remedy) {
    super(says);
    this.remedy = remedy;
  }

  /** What to do about it, in one sentence. */
  public String remedy() {
    return remedy;
  }
}
