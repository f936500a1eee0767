package uk.homeward.contracts.household;

import uk.homeward.contracts.Term;

/** How old a household member is, as far as checks ask. */
public enum AgeBand implements Term {
  SIXTEEN_OR_SEVENTEEN("16-17"),
  ADULT("18-plus");

  private final String word;

  AgeBand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
