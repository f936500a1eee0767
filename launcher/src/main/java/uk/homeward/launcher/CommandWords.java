package uk.homeward.launcher;

import java.util.Queue;

/** The words of a command line. */
final class CommandWords {
  private CommandWords() {}

  /**
   * @throws LaunchFailure if nothing follows
   */
  static String after(String word, Queue<String> rest) {
    var value = rest.poll();
    if (value == null) throw new LaunchFailure(word + " needs a value after it.");
    return value;
  }
}
