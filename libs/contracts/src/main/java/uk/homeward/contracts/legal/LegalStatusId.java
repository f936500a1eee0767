package uk.homeward.contracts.legal;

import uk.homeward.contracts.Id;

/** The legal status of a case's child: {@code legal-} and a UUID. */
public record LegalStatusId(String value) implements Id {
  public LegalStatusId {
    Id.check(value, "legal-");
  }

  @Override
  public String toString() {
    return value;
  }
}
