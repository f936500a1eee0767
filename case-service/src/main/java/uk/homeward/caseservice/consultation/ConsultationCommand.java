package uk.homeward.caseservice.consultation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.consultation.ConsultationKind;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

/** What is recorded of consultations. */
sealed interface ConsultationCommand extends Act {

  /** Records that somebody was asked. */
  @Schema(
      description =
          "Record a consultation: supervision, a manager, the virtual school, the IRO or lawyers")
  record RecordConsultation(
      @Schema(description = "When it was held") Occurred occurred,
      @Schema(description = "With whom") ConsultationKind kind,
      @Schema(description = "What came of it") @Nullable Narrative notes)
      implements ConsultationCommand {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_CONSULTATION;
    }
  }
}
