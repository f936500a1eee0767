package uk.homeward.contracts;

/** What a score of the Strengths and Difficulties Questionnaire, 0 to 40, means for its repeat. */
public enum SdqBand implements Term {
  LOW,
  NOT_LOW;

  private static final int BORDERLINE = 14;
  private static final int HIGHEST = 40;

  /**
   * @throws IllegalArgumentException unless the score is between 0 and 40
   */
  public static SdqBand of(int score) {
    if (score < 0 || score > HIGHEST)
      throw new IllegalArgumentException("A score is between 0 and 40");
    return score < BORDERLINE ? LOW : NOT_LOW;
  }
}
