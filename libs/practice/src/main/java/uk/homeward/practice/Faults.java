package uk.homeward.practice;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with files, so that everything can be told at once. */
final class Faults {

  private final List<String> all = new ArrayList<>();

  void add(String file, int line, String says) {
    var fault = file + ":" + line + ": " + says;
    if (!all.contains(fault)) all.add(fault);
  }

  void add(String file, Node at, String says) {
    add(file, at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), says);
  }

  /**
   * @throws FaultyPractices if there is any
   */
  void thrown() {
    if (!all.isEmpty()) throw new FaultyPractices(all);
  }
}
