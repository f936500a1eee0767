package uk.homeward.notification;

import uk.homeward.testkit.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("uk.homeward.notification");
  }
}
