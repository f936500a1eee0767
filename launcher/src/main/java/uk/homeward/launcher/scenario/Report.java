package uk.homeward.launcher.scenario;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.homeward.launcher.scenario.expected.Checked;
import uk.homeward.launcher.scenario.file.FaultyScenario;
import uk.homeward.launcher.scenario.file.LondonTime;
import uk.homeward.launcher.scenario.file.Scenario;
import uk.homeward.launcher.scenario.file.Step;

/** Tells what was done in each step, what was expected and what came. */
final class Report {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final PrintStream out;
  private final Map<Scenario, Tally> tallies = new LinkedHashMap<>();
  private int faultyFiles;
  private boolean named;
  private @Nullable String stopped;

  private static final class Tally {
    private int steps;
    private int expectations;
    private final List<String> unmet = new ArrayList<>();
  }

  Report(PrintStream out) {
    this.out = out;
  }

  void faulty(FaultyScenario e) {
    faultyFiles++;
    for (var fault : e.faults()) out.println(fault);
    out.println();
  }

  void begins(List<Scenario> cases) {
    named = cases.size() > 1;
    for (var scenario : cases) {
      tallies.put(scenario, new Tally());
      out.printf(
          "%s: %s, child %s (%s)%n",
          scenario.name(), scenario.council(), scenario.child(), scenario.file());
    }
    out.println();
  }

  void step(Scenario scenario, Step step, List<Checked> checked) {
    var tally = tallies.computeIfAbsent(scenario, _ -> new Tally());
    tally.steps++;
    out.println(heading(scenario, step, checked));
    for (var check : checked) {
      tally.expectations++;
      if (check.met() && check.what().equals("answer")) continue;
      if (check.met()) {
        out.println("      met: " + check.what() + ": " + check.expected());
        continue;
      }
      var line = scenario.file() + ":" + scenario.line(check.pointer());
      out.println("  NOT MET: " + check.what() + " (" + line + ")");
      out.println("      expected  " + check.expected());
      out.println("      came      " + check.came());
      tally.unmet.add(
          "step %s, %s: %s%n      expected  %s%n      came      %s"
              .formatted(step.label(), line, check.what(), check.expected(), check.came()));
    }
  }

  private String heading(Scenario scenario, Step step, List<Checked> checked) {
    var text = new StringBuilder(WHEN.format(step.moment().atZone(LondonTime.ZONE)));
    if (named) text.append("  [").append(scenario.name()).append(']');
    text.append("  step ").append(step.label());
    if (step.command() != null) {
      text.append("  ").append(step.by()).append(" (");
      text.append(String.join(", ", scenario.people().getOrDefault(step.by(), List.of())));
      text.append("): ").append(step.command());
      for (var check : checked)
        if (check.what().equals("answer")) text.append("  ").append(check.came());
    } else text.append("  time passes");
    if (step.note() != null) text.append("  (").append(step.note()).append(')');
    return text.toString();
  }

  /** The system cannot go on: what remains is not run. */
  void stopped(String why) {
    stopped = why;
    out.println("STOPPED: " + why);
  }

  boolean allMet() {
    return faultyFiles == 0
        && stopped == null
        && tallies.values().stream().allMatch(t -> t.unmet.isEmpty());
  }

  void ends() {
    out.println();
    tallies.forEach(
        (scenario, tally) -> {
          out.printf(
              "%s  %s: %d steps, %d expectations, %d not met (%s)%n",
              tally.unmet.isEmpty() && stopped == null ? "PASSED" : "FAILED",
              scenario.name(),
              tally.steps,
              tally.expectations,
              tally.unmet.size(),
              scenario.file());
          tally.unmet.forEach(u -> out.println("  - " + u));
        });
    if (faultyFiles > 0) out.printf("FAILED  %d files with faults, listed above%n", faultyFiles);
    if (stopped != null) out.println("STOPPED before the end: " + stopped);
  }
}
