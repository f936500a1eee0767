package uk.homeward.contracts.consultation;

import uk.homeward.contracts.Id;

/** A consultation: {@code con-} and a UUID. */
public record ConsultationId(String value) implements Id {
  public ConsultationId {
    Id.check(value, "con-");
  }

  @Override
  public String toString() {
    return value;
  }
}
