package uk.homeward.contracts.agreement;

import uk.homeward.contracts.Id;

/** One agreement with parents. */
public record AgreementId(String value) implements Id {
  public AgreementId {
    Id.check(value, "agr-");
  }

  @Override
  public String toString() {
    return value;
  }
}
