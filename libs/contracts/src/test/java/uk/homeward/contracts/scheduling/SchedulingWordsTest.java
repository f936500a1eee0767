package uk.homeward.contracts.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.Term;

class SchedulingWordsTest {

  private static final CaseId CASE = new CaseId("case-1");
  private static final Occurred TODAY = Occurred.on(LocalDate.parse("2027-02-10"));

  @Test
  void the_kinds_of_meetings_are_those_that_rules_can_ask_for() {
    assertThat(Stream.of(MeetingKind.values()).map(Term::word))
        .containsExactlyInAnyOrderElementsOf(Fact.MEETING.qualifiers());
    assertThat(Stream.of(MeetingRecordStage.values()).map(Term::word))
        .containsExactlyInAnyOrderElementsOf(Fact.MEETING_RECORD.qualifiers());
  }

  @Test
  void a_deadline_lets_the_case_know_its_state_and_its_earliest_date() {
    var set =
        new DeadlineEvent.DeadlineSet(
            DeadlineId.of("sustained-improvement", "evt-1"),
            CASE,
            TODAY,
            "sustained-improvement",
            "T-1",
            new RuleRef("R-1", LocalDate.EPOCH, "section 1", false),
            "evt-1",
            "minimum",
            false,
            List.of("social-worker"),
            List.of(),
            List.of(),
            LocalDate.parse("2027-08-10"),
            new Due(null, null, null, null, null),
            null,
            "2026-1",
            List.of(),
            List.of());
    assertThat(set.establishes())
        .containsExactly(
            new Established("deadline/sustained-improvement", "set"),
            new Established("earliest/sustained-improvement", "2027-08-10"));
  }

  @Test
  void of_records_only_those_of_looked_after_reviews_are_asked_for() {
    assertThat(issued(MeetingKind.LOOKED_AFTER_REVIEW))
        .containsExactly(new Established("meeting-record/decisions", "issued"));
    assertThat(issued(MeetingKind.PLANNING)).isEmpty();
  }

  private static List<Established> issued(MeetingKind kind) {
    return new MeetingEvent.MeetingRecordIssued(
            new MeetingId("mtg-1"), CASE, TODAY, kind, MeetingRecordStage.DECISIONS)
        .establishes();
  }
}
