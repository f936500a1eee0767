package uk.homeward.launcher.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import uk.homeward.launcher.scenario.file.Scenario;
import uk.homeward.launcher.scenario.file.Step;

/**
 * Many cases as one sequence of moments, so that the clock only ever moves forward. Each keeps a
 * child of its own, also where two files name the same one.
 */
record Timeline(List<Scenario> cases, List<Entry> entries) {

  record Entry(Scenario scenario, Step step) {}

  static Timeline of(List<Scenario> scenarios) {
    var cases = new ArrayList<Scenario>();
    var times = new HashMap<String, Integer>();
    for (var scenario : scenarios) {
      var time = times.merge(scenario.council() + "/" + scenario.child(), 1, Integer::sum);
      cases.add(time == 1 ? scenario : scenario.withChild(scenario.child() + "-" + time));
    }
    var entries = new ArrayList<Entry>();
    for (var scenario : cases)
      for (var step : scenario.steps()) entries.add(new Entry(scenario, step));
    entries.sort(Comparator.comparing(e -> e.step().moment()));
    return new Timeline(List.copyOf(cases), List.copyOf(entries));
  }
}
