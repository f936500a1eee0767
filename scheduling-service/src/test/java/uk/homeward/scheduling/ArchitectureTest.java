package uk.homeward.scheduling;

import uk.homeward.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("uk.homeward.scheduling");
  }
}
