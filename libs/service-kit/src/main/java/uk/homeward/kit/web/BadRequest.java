package uk.homeward.kit.web;

import java.util.List;

/** The request cannot be understood; names every fault. */
public final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final transient List<Fault> faults;

  public BadRequest(String code, String title, List<Fault> faults) {
    super(title);
    this.code = code;
    this.faults = List.copyOf(faults);
  }

  String code() {
    return code;
  }

  List<Fault> faults() {
    return faults;
  }
}
