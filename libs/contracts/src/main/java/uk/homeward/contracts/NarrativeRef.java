package uk.homeward.contracts;

/**
 * Stands in an event where words about a family would: the text is kept apart, encrypted, and can
 * be erased.
 *
 * @param digest SHA-256 of the ciphertext in lower-case hex: proves the text unchanged without
 *     telling it
 */
public record NarrativeRef(String id, String digest) {
  public NarrativeRef {
    Id.check(id, "nar-");
    if (!digest.matches("[0-9a-f]{64}"))
      throw new IllegalArgumentException("Not a SHA-256 digest: " + digest);
  }
}
