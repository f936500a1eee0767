package uk.homeward.scheduling.deadline.why;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Counted;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Envelope.ReliedOn;
import uk.homeward.contracts.Envelope.Source;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.scheduling.DeadlineEvent;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineCancelled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineMet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;
import uk.homeward.scheduling.deadline.why.DeadlineChanges.Change;

class DeadlineExplanationTest {

  static final DeadlineId ID = DeadlineId.of("statutory-visit", "evt-1");
  static final Occurred HOME = Occurred.parse("2027-06-04");
  static final Occurred VISIT = Occurred.parse("2027-06-08");
  static final LocalDate DUE = LocalDate.parse("2027-06-11");
  static final Counted WEEK = new Counted("1 week", HOME, Occurred.on(DUE), List.of());

  static final Change SET =
      change(
          "evt-2",
          new DeadlineSet(
              ID,
              CASE,
              HOME,
              "statutory-visit",
              "T-N2",
              new RuleRef("REG-28-5", LocalDate.EPOCH, "regulation 28(5)", true),
              "evt-1",
              "soft",
              true,
              List.of(),
              List.of(),
              List.of(),
              null,
              new Due(DUE, null, DUE, null, null),
              null,
              "2026-1",
              List.of(WEEK),
              List.of()),
          new ReliedOn("living", "with-parents", "evt-1"),
          new ReliedOn("legal-status", "c2", "evt-0"));

  @Test
  void rule_source_causes_and_counting_are_told_and_that_a_reading_is_inferred() {
    var told = explained(List.of(SET), known("living", "with-parents", HOME, "evt-1"));
    assertThat(told.rule().id()).isEqualTo("REG-28-5");
    assertThat(told.rule().inferred()).isTrue();
    var set = told.steps().getFirst();
    assertThat(set.because())
        .extracting(b -> b.fact() + " " + b.value() + " " + b.occurred() + " " + b.event())
        .containsExactly("living with-parents 2027-06-04 evt-1", "legal-status c2 null evt-0");
    var dates = requireNonNull(set.dates());
    assertThat(dates.counted())
        .extracting(DeadlineExplanation.Stretch::length)
        .containsExactly("1 week");
    assertThat(dates.calendar()).isEqualTo("2026-1");
  }

  @Test
  void what_met_it_is_named_even_when_that_was_withdrawn_since() {
    var met =
        change(
            "evt-4",
            new DeadlineMet(ID, CASE, VISIT, "statutory-visit", "evt-3", false, -3, null),
            new ReliedOn("visit", "made", "evt-3"));
    var told = DeadlineExplanation.of(List.of(SET, met), facts(), Map.of("evt-3", "evt-9"));
    var step = told.steps().getLast();
    assertThat(step.what()).isEqualTo("met");
    assertThat(step.late()).isFalse();
    assertThat(step.because())
        .containsExactly(new DeadlineExplanation.Because("visit", "made", null, "evt-3", "evt-9"));
  }

  @Test
  void what_ended_it_is_told_by_the_event_that_caused_that() {
    var ended =
        change(
            "evt-6", new DeadlineCancelled(ID, CASE, VISIT, "statutory-visit", "ended", "evt-5"));
    var told = explained(List.of(SET, ended), known("living", "in-placement", VISIT, "evt-5"));
    var step = told.steps().getLast();
    assertThat(step.reason()).isEqualTo("ended");
    assertThat(step.because())
        .containsExactly(
            new DeadlineExplanation.Because("living", "in-placement", VISIT, "evt-5", null));
  }

  private static DeadlineExplanation explained(List<Change> changes, Known... known) {
    return DeadlineExplanation.of(changes, facts(known), Map.of());
  }

  private static CaseFacts facts(Known... known) {
    return new CaseFacts(List.of(known));
  }

  private static Known known(String fact, String value, Occurred occurred, String event) {
    return new Known(
        fact, value, occurred, event, "nadia", null, 1, occurred.start(), Source.PERSON);
  }

  private static Change change(String id, DeadlineEvent event, ReliedOn... grounds) {
    var cause = event instanceof DeadlineCancelled cancelled ? cancelled.byEvent() : "evt-1";
    return new Change(
        id,
        new Envelope(
            CASE,
            "northshire",
            "system",
            null,
            null,
            null,
            event.occurred(),
            event.occurred().start(),
            "northshire@2",
            List.of(),
            List.of(grounds),
            List.of(),
            "cor-1",
            cause,
            Source.AUTOMATION,
            false),
        event);
  }
}
