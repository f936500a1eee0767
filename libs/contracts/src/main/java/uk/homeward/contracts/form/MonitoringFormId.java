package uk.homeward.contracts.form;

import uk.homeward.contracts.Id;

/** A case's monitoring form: {@code form-} and a UUID. */
public record MonitoringFormId(String value) implements Id {
  public MonitoringFormId {
    Id.check(value, "form-");
  }

  @Override
  public String toString() {
    return value;
  }
}
