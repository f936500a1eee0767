package uk.homeward.caseservice.form;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.form.DocumentKind;
import uk.homeward.contracts.form.FormOutcome;
import uk.homeward.contracts.form.FormSection;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

/** What people do to the monitoring form. */
sealed interface MonitoringFormCommand extends Act {

  /** Opens the form. */
  @Schema(description = "Open the monitoring form")
  record OpenMonitoringForm(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred)
      implements MonitoringFormCommand {
    @Override
    public GateKey gate() {
      return GateKey.OPEN_MONITORING_FORM;
    }
  }

  /** Attaches a document. */
  @Schema(description = "Attach a document to the monitoring form")
  record AttachDocument(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "What kind of document") DocumentKind kind,
      @Schema(description = "Its reference where it is kept")
          @Pattern(regexp = "[A-Za-z0-9._:/-]{1,200}")
          String document)
      implements MonitoringFormCommand {
    @Override
    public GateKey gate() {
      return GateKey.ATTACH_DOCUMENT;
    }
  }

  /** Ticks a section. */
  @Schema(description = "Tick a section of the monitoring form as complete")
  record CompleteFormSection(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "Which section") FormSection section)
      implements MonitoringFormCommand {
    @Override
    public GateKey gate() {
      return GateKey.COMPLETE_FORM_SECTION;
    }
  }

  /** Records how the pathway ended. */
  @Schema(description = "Record the outcome on the monitoring form")
  record RecordFormOutcome(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "How it ended") FormOutcome outcome,
      @Schema(description = "Why, where the child is not at home") @Nullable Narrative reasons)
      implements MonitoringFormCommand {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_FORM_OUTCOME;
    }
  }

  /** Closes the form for good. */
  @Schema(description = "Finalise the monitoring form")
  record FinaliseMonitoringForm(@Schema(description = "When it was finalised") Occurred occurred)
      implements MonitoringFormCommand {
    @Override
    public GateKey gate() {
      return GateKey.FINALISE_MONITORING_FORM;
    }
  }
}
