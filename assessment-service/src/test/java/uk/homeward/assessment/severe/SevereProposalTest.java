package uk.homeward.assessment.severe;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.askedBySystem;
import static uk.homeward.testkit.KitFixtures.fixture;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.SevereProposalEvent.SevereReclassificationProposed;
import uk.homeward.contracts.classification.SevereProposalId;

class SevereProposalTest {

  static final SevereProposalId PROPOSAL = SevereProposalId.of("due-1");
  static final Occurred JUNE_30 = Occurred.on(LocalDate.parse("2027-06-30"));
  static final SevereReclassificationProposed PROPOSED =
      new SevereReclassificationProposed(PROPOSAL, CASE, JUNE_30, "due-1");

  final AggregateTestFixture<SevereProposal> proposal = fixture(SevereProposal.class);

  @Test
  void a_breach_delivered_twice_proposes_once() {
    var command = new ProposeSevere(JUNE_30, "due-1");
    proposal
        .givenNoPriorActivity()
        .when(command, askedBySystem().about(PROPOSAL))
        .expectEvents(PROPOSED);
    proposal.given(PROPOSED).when(command, askedBySystem().about(PROPOSAL)).expectNoEvents();
    assertThat(PROPOSED.establishes())
        .containsExactly(Established.that(Fact.SEVERE_BY_TIME, "proposed"));
  }
}
