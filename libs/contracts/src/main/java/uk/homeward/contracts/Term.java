package uk.homeward.contracts;

import java.util.Locale;

/** A word that councils' files, events and programs share, written in kebab case there. */
public interface Term {

  String name();

  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException if the vocabulary has no such word
   */
  static <E extends Enum<E> & Term> E of(Class<E> vocabulary, String word) {
    for (var term : vocabulary.getEnumConstants()) if (term.word().equals(word)) return term;
    throw new IllegalArgumentException("No such " + vocabulary.getSimpleName() + ": " + word);
  }
}
