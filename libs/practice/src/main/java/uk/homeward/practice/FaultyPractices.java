package uk.homeward.practice;

import java.util.List;

/** Councils' files that cannot be relied on, with everything that is wrong with them. */
public final class FaultyPractices extends IllegalArgumentException {

  private final transient List<String> faults;

  FaultyPractices(List<String> faults) {
    super("The practice packs have faults:\n" + String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** Each with file and line. */
  public List<String> faults() {
    return faults;
  }
}
