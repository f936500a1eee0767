package uk.homeward.caseservice.child;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import uk.homeward.kit.Dated;

/** The last questionnaire before the case. */
@Schema(description = "The last Strengths and Difficulties Questionnaire before the case")
record LastSdq(
    @Schema(description = "When it was completed")
        @NotNull
        @Dated(notBefore = "birthDate", notAfter = "occurred")
        LocalDate on,
    @Schema(description = "Its score, 0 to 40") @Min(0) @Max(40) int score) {}
