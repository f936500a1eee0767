package uk.homeward.contracts.form;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** The monitoring form, from opening to its end. */
public sealed interface MonitoringFormEvent extends CaseEvent {

  MonitoringFormId form();

  /** The form was opened. */
  record MonitoringFormOpened(MonitoringFormId form, CaseId caseId, Occurred occurred)
      implements MonitoringFormEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.MONITORING_FORM, "open"));
    }
  }

  /** A document was attached; document is its reference where it is kept. */
  record DocumentAttached(
      MonitoringFormId form, CaseId caseId, Occurred occurred, DocumentKind kind, String document)
      implements MonitoringFormEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.DOCUMENT, kind.word(), "attached"));
    }
  }

  /** A section is complete and ticked. */
  record SectionCompleted(
      MonitoringFormId form, CaseId caseId, Occurred occurred, FormSection section)
      implements MonitoringFormEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.FORM_SECTION, section.word(), "complete"));
    }
  }

  /** The outcome was recorded, with reasons where the child is not at home. */
  record OutcomeRecorded(
      MonitoringFormId form,
      CaseId caseId,
      Occurred occurred,
      FormOutcome outcome,
      @Nullable NarrativeRef reasons)
      implements MonitoringFormEvent {
    @Override
    public List<Established> establishes() {
      return List.of(
          that(Fact.MONITORING_FORM, "outcome-recorded"), that(Fact.FORM_OUTCOME, outcome.word()));
    }
  }

  /** The form was closed for good. */
  record MonitoringFormFinalised(MonitoringFormId form, CaseId caseId, Occurred occurred)
      implements MonitoringFormEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.MONITORING_FORM, "finalised"));
    }
  }
}
