package uk.homeward.contracts;

/** An identifier with a prefix that tells its kind; a plain string in JSON. */
public interface Id {

  String value();

  /**
   * @throws IllegalArgumentException if the value does not start with the prefix, or is longer than
   *     120 characters
   */
  static void check(String value, String prefix) {
    if (!value.startsWith(prefix) || value.length() > 120)
      throw new IllegalArgumentException("Not an identifier of the kind " + prefix + ": " + value);
  }
}
