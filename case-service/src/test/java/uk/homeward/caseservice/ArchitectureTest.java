package uk.homeward.caseservice;

import uk.homeward.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("uk.homeward.caseservice");
  }
}
