package uk.homeward.assessment.severe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.homeward.assessment.RunningService;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.SevereProposalEvent.SevereReclassificationProposed;
import uk.homeward.contracts.classification.SevereProposalId;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineBreached;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.eventlog.CouncilScope;
import uk.homeward.practice.TimescaleKey;

/** What scheduling says of a deadline becomes an event of this service. */
class WhenLevelDidNotFallThenProposeSevereTest extends RunningService {

  static final CaseId CASE = new CaseId("case-7f0c2a52-0003-4000-8000-000000000003");
  static final Occurred MIDNIGHT = Occurred.parse("2027-06-30T00:00:00+01:00");

  @Autowired EventStore log;

  @Test
  void a_breach_of_the_time_to_fall_becomes_a_proposal_by_the_timer() {
    breached("due-severe-by-time-1", TimescaleKey.SEVERE_BY_TIME.word());
    settle();
    try (var _ = CouncilScope.enter(COUNCIL)) {
      var proposed = log.readEvents(SevereProposalId.of("due-severe-by-time-1").value()).next();
      assertThat(proposed.getPayload())
          .isEqualTo(
              new SevereReclassificationProposed(
                  SevereProposalId.of("due-severe-by-time-1"),
                  CASE,
                  MIDNIGHT,
                  "due-severe-by-time-1"));
      var envelope = Envelope.from(proposed.getMetaData());
      assertThat(envelope.source()).isEqualTo(Envelope.Source.TIMER);
      assertThat(envelope.council()).isEqualTo(COUNCIL);
    }
  }

  @Test
  void any_other_breach_proposes_nothing() {
    breached("due-plan-review-1", TimescaleKey.PLAN_REVIEW.word());
    settle();
    try (var _ = CouncilScope.enter(COUNCIL)) {
      assertThat(log.readEvents(SevereProposalId.of("due-plan-review-1").value()).hasNext())
          .isFalse();
    }
  }

  private void breached(String deadline, String timescale) {
    record(
        "Deadline",
        List.of(
            new DeadlineBreached(new DeadlineId(deadline), CASE, MIDNIGHT, timescale, List.of())));
  }
}
