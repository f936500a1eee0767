package uk.homeward.notification;

import org.junit.jupiter.api.Test;
import uk.homeward.testkit.ArchitectureRules;

class ArchitectureTest {

  private final ArchitectureRules rules = new ArchitectureRules("uk.homeward.notification");

  @Test
  void no_service_knows_another() {
    rules.no_service_knows_another();
  }

  @Test
  void projections_and_automations_know_no_aggregate() {
    rules.projections_and_automations_know_no_aggregate();
  }

  @Test
  void nobody_else_computes_when_something_is_due() {
    rules.nobody_else_computes_when_something_is_due();
  }

  @Test
  void nobody_asks_another_clock_or_sleeps() {
    rules.nobody_asks_another_clock_or_sleeps();
  }

  @Test
  void aggregates_and_endpoints_are_package_private() {
    rules.aggregates_and_endpoints_are_package_private();
  }

  @Test
  void every_act_that_is_accepted_leaves_an_event() {
    rules.every_act_that_is_accepted_leaves_an_event();
  }

  @Test
  void the_published_language_knows_nothing_else() {
    rules.the_published_language_knows_nothing_else();
  }

  @Test
  void no_council_and_no_rule_stands_in_the_code() {
    rules.no_council_and_no_rule_stands_in_the_code();
  }
}
