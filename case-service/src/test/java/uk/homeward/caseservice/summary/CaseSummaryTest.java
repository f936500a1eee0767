package uk.homeward.caseservice.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.child.ChildsRecordEvent.ChildsPeopleRecorded;
import uk.homeward.contracts.child.ChildsRecordId;
import uk.homeward.contracts.legal.LegalStatusEvent.LegalStatusChanged;
import uk.homeward.contracts.legal.LegalStatusId;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.reunification.DecisionOutcome;
import uk.homeward.contracts.reunification.Proposer;
import uk.homeward.contracts.reunification.ReunificationEvent.CaseDecisionRecorded;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;

class CaseSummaryTest {

  @Test
  void of_each_fact_it_tells_the_last_that_happened_whatever_was_entered_last() {
    var legal = new LegalStatusId(CASE.own("legal-"));
    List<CaseEvent> events =
        List.of(
            new ReunificationConsidered(CASE, day(23), "M1", Proposer.FAMILY, null),
            new LegalStatusChanged(legal, CASE, day(25), LegalCode.C1, LegalCode.C2),
            new LegalStatusChanged(legal, CASE, day(24), null, LegalCode.C1),
            new ChildsPeopleRecorded(
                new ChildsRecordId(CASE.own("chr-")), CASE, day(23), "sana", "tess", null),
            new CaseDecisionRecorded(CASE, day(26), 1, DecisionOutcome.PROCEED, List.of(), null));
    var summary = CaseSummary.of(events);
    assertThat(summary.state()).isEqualTo("open");
    assertThat(summary.legalStatus()).isEqualTo("c2");
    assertThat(summary.people()).containsEntry("team-manager", "tess").hasSize(2);
    assertThat(summary.decisions())
        .containsExactly(new CaseSummary.CaseDecision(1, "proceed", day(26)));
  }

  private static Occurred day(int day) {
    return Occurred.on(LocalDate.of(2026, 11, day));
  }
}
