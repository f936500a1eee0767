package uk.homeward.assessment;

import uk.homeward.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("uk.homeward.assessment");
  }
}
