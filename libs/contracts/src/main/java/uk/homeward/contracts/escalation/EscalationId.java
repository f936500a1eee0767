package uk.homeward.contracts.escalation;

import uk.homeward.contracts.Id;

/** One escalated matter: {@code esc-} and a UUID. */
public record EscalationId(String value) implements Id {
  public EscalationId {
    Id.check(value, "esc-");
  }

  @Override
  public String toString() {
    return value;
  }
}
