package uk.homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilentActsTest {

  /** Ways in which a handler can be written; only what follows their branches tells them apart. */
  static class Handlers {

    private int before;

    void alwaysApplies(String act) {
      if (before > 0) throw new IllegalStateException(act);
      apply(act);
    }

    void appliesOneOfTwo(String act) {
      if (before > 0) apply(act);
      else record(act);
    }

    void appliesInEachCase(String act) {
      switch (act) {
        case "one" -> apply(act);
        case "two" -> throw new IllegalStateException(act);
        default -> apply(before);
      }
    }

    void returnsEarly(String act) {
      if (before > 0) return;
      apply(act);
    }

    void appliesOnlyIf(String act) {
      if (before == 0) apply(act);
    }

    void missesACase(String act) {
      switch (act) {
        case "one" -> apply(act);
        default -> before++;
      }
    }

    void helpsItselfToNothing(String act) {
      forget(act);
    }

    void neverApplies(String act) {
      before = act.length();
    }

    private void record(String act) {
      apply(act);
    }

    private void forget(String act) {
      if (!act.isEmpty()) apply(act);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "alwaysApplies, true",
    "appliesOneOfTwo, true",
    "appliesInEachCase, true",
    "returnsEarly, false",
    "appliesOnlyIf, false",
    "missesACase, false",
    "helpsItselfToNothing, false",
    "neverApplies, false"
  })
  void a_handler_leaves_an_event_only_if_every_way_through_it_does(String method, boolean leaves) {
    var handlers = new ClassFileImporter().importClass(Handlers.class);
    assertThat(ArchitectureRules.alwaysLeavesAnEvent(handlers.getMethod(method, String.class)))
        .isEqualTo(leaves);
  }
}
