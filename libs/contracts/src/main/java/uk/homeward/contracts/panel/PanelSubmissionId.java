package uk.homeward.contracts.panel;

import uk.homeward.contracts.Id;

/** A submission to a panel: {@code panel-} and a UUID. */
public record PanelSubmissionId(String value) implements Id {
  public PanelSubmissionId {
    Id.check(value, "panel-");
  }

  @Override
  public String toString() {
    return value;
  }
}
