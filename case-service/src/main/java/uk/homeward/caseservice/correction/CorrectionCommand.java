package uk.homeward.caseservice.correction;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.correction.CorrectionReason;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

/** What can be done about a record that was wrong. */
sealed interface CorrectionCommand extends Act {

  /** A date, a code, a number, a yes or no; never words. */
  String VALUE = "[\\w.:@+-]{1,60}";

  /** Puts one field of a record right. */
  @Schema(description = "Put a field of a record right: a date, a code, a number, a yes or no")
  record CorrectRecord(
      @Schema(description = "When it was noticed and put right") Occurred occurred,
      @Schema(description = "Id of the record's event, as the history shows it")
          @Pattern(regexp = "[\\w-]{1,120}")
          String event,
      @Schema(description = "The field of its payload, or occurred", example = "occurred")
          @Pattern(regexp = "[\\w.-]{1,60}")
          String field,
      @Schema(description = "What stands there now; leave it out if nothing does")
          @Pattern(regexp = VALUE)
          @Nullable String from,
      @Schema(description = "What should stand there") @Pattern(regexp = VALUE) String to,
      @Schema(description = "Why it was wrong") CorrectionReason reason,
      @Schema(description = "How it came about") @Nullable Narrative explanation)
      implements CorrectionCommand {
    @Override
    public GateKey gate() {
      return GateKey.CORRECT_RECORD;
    }
  }

  /** Withdraws a record. */
  @Schema(
      description =
          "Withdraw a record that should not be there: another child's, entered twice, or of what"
              + " did not happen")
  record WithdrawRecord(
      @Schema(description = "When it was noticed and withdrawn") Occurred occurred,
      @Schema(description = "Id of the record's event, as the history shows it")
          @Pattern(regexp = "[\\w-]{1,120}")
          String event,
      @Schema(description = "Why it should not be there") CorrectionReason reason,
      @Schema(description = "How it came about") @Nullable Narrative explanation)
      implements CorrectionCommand {
    @Override
    public GateKey gate() {
      return GateKey.WITHDRAW_RECORD;
    }
  }

  /**
   * A correction whose record was found and allows it.
   *
   * @param recordedIn word of the role that alone may put it right; null if any that may at all
   * @param corrections how many of it are known
   */
  record Correct(
      Occurred occurred,
      String event,
      String type,
      @Nullable String recordedIn,
      int corrections,
      String field,
      @Nullable String from,
      String to,
      CorrectionReason reason,
      @Nullable Narrative explanation,
      Occurred happened,
      List<Established> facts)
      implements CorrectionCommand {
    @Override
    public GateKey gate() {
      return GateKey.CORRECT_RECORD;
    }
  }

  /** A withdrawal whose record was found. */
  record Withdraw(
      Occurred occurred,
      String event,
      String type,
      @Nullable String recordedIn,
      int corrections,
      CorrectionReason reason,
      @Nullable Narrative explanation)
      implements CorrectionCommand {
    @Override
    public GateKey gate() {
      return GateKey.WITHDRAW_RECORD;
    }
  }
}
