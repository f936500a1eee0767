package uk.homeward.launcher.scenario.file;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario file with faults, all of those that could be found at once. */
public final class FaultyScenario extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  public FaultyScenario(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
