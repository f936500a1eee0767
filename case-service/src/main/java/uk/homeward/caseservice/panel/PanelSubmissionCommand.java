package uk.homeward.caseservice.panel;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.form.DocumentKind;
import uk.homeward.kit.Act;
import uk.homeward.kit.Dated;
import uk.homeward.kit.OneOf;
import uk.homeward.practice.GateKey;

/** What people do about a panel. */
sealed interface PanelSubmissionCommand extends Act {

  /** Books a place on a panel. */
  @Schema(description = "Book a place on a panel's agenda")
  record BookPanel(
      @Schema(description = "When it was booked") Occurred occurred,
      @Schema(description = "The London date of the panel") @Dated(notBefore = "occurred")
          LocalDate panelOn)
      implements PanelSubmissionCommand {
    @Override
    public GateKey gate() {
      return GateKey.BOOK_PANEL;
    }
  }

  /** Gives the panel its papers. */
  @Schema(description = "Give the panel its papers")
  record SubmitPanelPack(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(description = "Kinds of the documents that come with it") @Size(max = 20)
          Set<@OneOf(DocumentKind.class) String> documents)
      implements PanelSubmissionCommand {
    @Override
    public GateKey gate() {
      return GateKey.SUBMIT_PANEL_PACK;
    }
  }

  /** Records what the panel decided. */
  @Schema(description = "Record what the panel decided")
  record RecordPanelOutcome(
      @Schema(description = "When the panel decided") Occurred occurred,
      @Schema(description = "Whether the panel agreed to the plan") boolean agreed,
      @Schema(description = "Whether the panel found the rules on placement with parents kept")
          boolean pwpRegulationsAdhered)
      implements PanelSubmissionCommand {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_PANEL_OUTCOME;
    }
  }
}
