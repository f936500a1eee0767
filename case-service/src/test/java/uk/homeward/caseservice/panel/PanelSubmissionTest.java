package uk.homeward.caseservice.panel;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.panel.PanelSubmissionCommand.RecordPanelOutcome;
import uk.homeward.caseservice.panel.PanelSubmissionCommand.SubmitPanelPack;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.panel.PanelSubmissionEvent.PanelBooked;
import uk.homeward.contracts.panel.PanelSubmissionEvent.PanelOutcomeRecorded;
import uk.homeward.contracts.panel.PanelSubmissionEvent.PanelPackSubmitted;
import uk.homeward.contracts.panel.PanelSubmissionId;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class PanelSubmissionTest {

  private static final PanelSubmissionId ID = new PanelSubmissionId("panel-1");
  private static final Occurred DAY = Occurred.parse("2027-05-12");
  private static final Map<String, Object> BESIDE = asked("sana", Role.SOCIAL_WORKER).about(ID);
  private static final PanelBooked BOOKED =
      new PanelBooked(ID, CASE, DAY, LocalDate.of(2027, 5, 19));
  private static final PanelPackSubmitted SUBMITTED =
      new PanelPackSubmitted(ID, CASE, DAY, List.of("chronology"));
  private static final RecordPanelOutcome AGREE = new RecordPanelOutcome(DAY, true, true);

  private final AggregateTestFixture<PanelSubmission> fixture =
      KitFixtures.fixture(PanelSubmission.class);

  @Test
  void it_decides_once_and_on_papers() {
    var agreed = new PanelOutcomeRecorded(ID, CASE, DAY, true, true);
    refused(fixture.given(BOOKED).when(AGREE, BESIDE), "panel-without-papers");
    fixture.given(BOOKED, SUBMITTED).when(AGREE, BESIDE).expectEvents(agreed);
    refused(fixture.given(BOOKED, SUBMITTED, agreed).when(AGREE, BESIDE), "panel-decided");
  }

  @Test
  void papers_may_be_given_again_until_it_decides() {
    fixture
        .given(BOOKED, SUBMITTED)
        .when(new SubmitPanelPack(DAY, Set.of("chronology")), BESIDE)
        .expectEvents(SUBMITTED);
  }
}
