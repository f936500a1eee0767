package uk.homeward.caseservice.form;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.refused;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.form.MonitoringFormCommand.AttachDocument;
import uk.homeward.caseservice.form.MonitoringFormCommand.CompleteFormSection;
import uk.homeward.caseservice.form.MonitoringFormCommand.FinaliseMonitoringForm;
import uk.homeward.caseservice.form.MonitoringFormCommand.OpenMonitoringForm;
import uk.homeward.caseservice.form.MonitoringFormCommand.RecordFormOutcome;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.form.DocumentKind;
import uk.homeward.contracts.form.FormOutcome;
import uk.homeward.contracts.form.FormSection;
import uk.homeward.contracts.form.MonitoringFormEvent.DocumentAttached;
import uk.homeward.contracts.form.MonitoringFormEvent.MonitoringFormFinalised;
import uk.homeward.contracts.form.MonitoringFormEvent.MonitoringFormOpened;
import uk.homeward.contracts.form.MonitoringFormEvent.OutcomeRecorded;
import uk.homeward.contracts.form.MonitoringFormEvent.SectionCompleted;
import uk.homeward.contracts.form.MonitoringFormId;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class MonitoringFormTest {

  private static final MonitoringFormId ID = new MonitoringFormId(CASE.own("form-"));
  private static final Occurred DAY = Occurred.on(LocalDate.of(2026, 11, 24));
  private static final Map<String, Object> BESIDE = asked("sana", Role.SOCIAL_WORKER).about(ID);
  private static final MonitoringFormOpened OPENED = new MonitoringFormOpened(ID, CASE, DAY);
  private static final OutcomeRecorded OUTCOME =
      new OutcomeRecorded(ID, CASE, DAY, FormOutcome.NOT_PURSUED, null);
  private static final AttachDocument ATTACH =
      new AttachDocument(DAY, DocumentKind.CHRONOLOGY, "doc-1");

  private final AggregateTestFixture<MonitoringForm> fixture =
      KitFixtures.fixture(MonitoringForm.class);

  @Test
  void it_opens_once() {
    var open = new OpenMonitoringForm(DAY);
    fixture.givenNoPriorActivity().when(open, BESIDE).expectEvents(OPENED);
    refused(fixture.given(OPENED).when(open, BESIDE), "form-open");
  }

  @Test
  void it_grows_while_it_is_open() {
    fixture
        .given(OPENED)
        .when(ATTACH, BESIDE)
        .expectEvents(new DocumentAttached(ID, CASE, DAY, DocumentKind.CHRONOLOGY, "doc-1"));
    refused(fixture.givenNoPriorActivity().when(ATTACH, BESIDE), "form-not-open");
    refused(
        fixture
            .given(OPENED, OUTCOME, new MonitoringFormFinalised(ID, CASE, DAY))
            .when(ATTACH, BESIDE),
        "form-finalised");
  }

  @Test
  void sections_are_ticked_and_the_outcome_recorded() {
    fixture
        .given(OPENED)
        .when(new CompleteFormSection(DAY, FormSection.PLANNING), BESIDE)
        .expectEvents(new SectionCompleted(ID, CASE, DAY, FormSection.PLANNING));
    fixture
        .given(OPENED)
        .when(new RecordFormOutcome(DAY, FormOutcome.NOT_PURSUED, null), BESIDE)
        .expectEvents(OUTCOME);
  }

  @Test
  void it_is_finalised_with_an_outcome_only() {
    var finalise = new FinaliseMonitoringForm(DAY);
    refused(fixture.given(OPENED).when(finalise, BESIDE), "form-without-outcome");
    fixture
        .given(OPENED, OUTCOME)
        .when(finalise, BESIDE)
        .expectEvents(new MonitoringFormFinalised(ID, CASE, DAY));
  }
}
