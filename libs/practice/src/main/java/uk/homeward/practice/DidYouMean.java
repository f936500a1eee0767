package uk.homeward.practice;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the word that was probably meant. */
public final class DidYouMean {

  private DidYouMean() {}

  /**
   * A question with the nearest word, or the whole choice where nothing is near and it is short.
   */
  public static String among(Collection<String> known, String typed) {
    var nearest =
        known.stream()
            .min(Comparator.comparingInt((String k) -> distance(k, typed)).thenComparing(k -> k));
    if (nearest.isPresent() && distance(nearest.get(), typed) <= Math.max(2, typed.length() / 3))
      return "; did you mean " + nearest.get() + "?";
    if (known.isEmpty() || known.size() > 25) return "";
    return known.stream().sorted().collect(Collectors.joining(", ", "; known here: ", ""));
  }

  /** Insertions, deletions and replacements between the two, whatever the case of their letters. */
  private static int distance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    var previous = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) previous[j] = j;
    for (var i = 1; i <= a.length(); i++) {
      var current = new int[b.length() + 1];
      current[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
