package uk.homeward.kit;

/** Thrown by an act's constructor for a field that does not fit the others. */
public final class WrongField extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final String field;
  private final String says;

  /**
   * @param says what to do about it; never what was written, which may be a family's
   */
  public WrongField(String field, String says) {
    super(says);
    this.field = field;
    this.says = says;
  }

  public String field() {
    return field;
  }

  public String says() {
    return says;
  }
}
