package uk.homeward.assessment.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.homeward.assessment.chronology.ChronologyCommand.AddChronologyEntry;
import uk.homeward.assessment.chronology.ChronologyCommand.AppointChronologist;
import uk.homeward.assessment.chronology.ChronologyCommand.CompleteChronology;
import uk.homeward.assessment.chronology.ChronologyCommand.IdentifyChronologyGap;
import uk.homeward.assessment.chronology.ChronologyCommand.StartChronology;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologistAppointed;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyCompleted;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyEntryAdded;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyGapIdentified;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyStarted;
import uk.homeward.contracts.chronology.ChronologyId;
import uk.homeward.contracts.chronology.ChronologySource;
import uk.homeward.contracts.classification.Factor;
import uk.homeward.contracts.classification.FactorSubject;
import uk.homeward.contracts.classification.FactorWeight;
import uk.homeward.practice.Role;

class AnalyticalChronologyTest {

  static final ChronologyId CHR = new ChronologyId("chr-1");
  static final Map<String, Object> PRIYA = asked("priya", Role.SOCIAL_WORKER).about(CHR);
  static final Map<String, Object> TESS = asked("tess", Role.TEAM_MANAGER).about(CHR);
  static final Occurred NOV_30 = Occurred.on(LocalDate.parse("2026-11-30"));
  static final Occurred DEC_1 = Occurred.on(LocalDate.parse("2026-12-01"));
  static final Occurred JAN_22 = Occurred.on(LocalDate.parse("2027-01-22"));
  static final ChronologistAppointed APPOINTED =
      new ChronologistAppointed(CHR, CASE, NOV_30, "priya", true);
  static final ChronologyStarted STARTED = new ChronologyStarted(CHR, CASE, DEC_1);

  final AggregateTestFixture<AnalyticalChronology> chronology = fixture(AnalyticalChronology.class);

  @Test
  void the_gate_is_told_who_is_to_write_it() {
    assertThat(new AppointChronologist(NOV_30, "priya", true).people())
        .containsEntry("chronologist", "priya");
  }

  @Test
  void independence_is_known_only_when_attested() {
    var independent = Established.that(Fact.CHRONOLOGIST_INDEPENDENCE, "attested");
    chronology
        .givenNoPriorActivity()
        .when(new AppointChronologist(NOV_30, "priya", true), TESS)
        .expectEvents(APPOINTED);
    assertThat(APPOINTED.establishes()).contains(independent);
    assertThat(new ChronologistAppointed(CHR, CASE, NOV_30, "priya", false).establishes())
        .doesNotContain(independent);
  }

  @Test
  void it_is_started_then_completed_from_its_sources() {
    chronology.given(APPOINTED).when(new StartChronology(DEC_1), PRIYA).expectEvents(STARTED);
    var sources = List.of(ChronologySource.REVIEW_RECORDS, ChronologySource.COURT_BUNDLE);
    chronology
        .given(APPOINTED, STARTED)
        .when(new CompleteChronology(JAN_22, sources), PRIYA)
        .expectEvents(new ChronologyCompleted(CHR, CASE, JAN_22, sources));
    refused(
        chronology.given(APPOINTED).when(new CompleteChronology(JAN_22, sources), PRIYA),
        "not-at-this-stage");
  }

  @Test
  void an_entry_tells_what_happened_before_it_was_entered() {
    var first = LocalDate.parse("2023-02-13");
    var last = LocalDate.parse("2023-02-24");
    chronology
        .given(APPOINTED, STARTED)
        .when(entry(first, last), PRIYA)
        .expectEvents(
            new ChronologyEntryAdded(
                CHR,
                CASE,
                JAN_22,
                first,
                last,
                ChronologySource.COURT_BUNDLE,
                Factor.DOMESTIC_ABUSE,
                FactorSubject.MOTHER,
                FactorWeight.HIGH,
                WORDS,
                WORDS));
    refused(
        chronology.given(APPOINTED, STARTED).when(entry(last, first), PRIYA),
        "ends-before-it-begins");
    refused(
        chronology.given(APPOINTED, STARTED).when(entry(first, JAN_22.on().plusDays(1)), PRIYA),
        "not-yet-happened");
    refused(chronology.given(APPOINTED).when(entry(first, null), PRIYA), "not-at-this-stage");
  }

  private static AddChronologyEntry entry(LocalDate from, @Nullable LocalDate until) {
    return new AddChronologyEntry(
        JAN_22,
        from,
        until,
        ChronologySource.COURT_BUNDLE,
        Factor.DOMESTIC_ABUSE,
        FactorSubject.MOTHER,
        FactorWeight.HIGH,
        words(),
        words());
  }

  @Test
  void a_gap_changes_nothing_else() {
    var gap = new ChronologyGapIdentified(CHR, CASE, DEC_1, WORDS);
    chronology
        .given(APPOINTED, STARTED)
        .when(new IdentifyChronologyGap(DEC_1, words()), PRIYA)
        .expectEvents(gap);
    refused(
        chronology.given(APPOINTED, STARTED, gap).when(new StartChronology(DEC_1), PRIYA),
        "not-at-this-stage");
  }
}
