package uk.homeward.caseservice.episodes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.lookedafter.CeasedReason;
import uk.homeward.contracts.lookedafter.ChangeReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.NewEpisodeReason;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;

/**
 * One episode of the national return; dates are London dates, the last day is that of the change.
 *
 * @param to null while it lasts
 */
record Episode(
    LocalDate from,
    NewEpisodeReason rne,
    LegalCode legalStatus,
    Placement placement,
    @Nullable Provider provider,
    @Nullable LocalDate to,
    @Nullable CeasedReason rec,
    @Nullable ChangeReason changeReason) {

  Episode ended(LocalDate on, CeasedReason why, @Nullable ChangeReason change) {
    return new Episode(from, rne, legalStatus, placement, provider, on, why, change);
  }

  boolean open() {
    return to == null;
  }

  /** As the national return prints it: codes in capitals. */
  PrintedEpisode printed() {
    return new PrintedEpisode(
        from,
        rne.name(),
        legalStatus.name(),
        placement.name(),
        provider == null ? null : provider.name(),
        to,
        rec == null ? null : rec.name(),
        changeReason == null ? null : changeReason.name());
  }

  @Schema(description = "One episode, in the codes of the national return")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PrintedEpisode(
      @Schema(description = "Its first day") LocalDate from,
      @Schema(description = "Reason for the new episode", example = "P") String rne,
      @Schema(description = "Legal status", example = "C2") String legalStatus,
      @Schema(description = "Placement type", example = "P1") String placement,
      @Schema(description = "Placement provider", example = "PR0") @Nullable String provider,
      @Schema(description = "Its last day; absent while it lasts") @Nullable LocalDate to,
      @Schema(description = "Reason it ceased", example = "X1") @Nullable String rec,
      @Schema(description = "Reason the placement changed", example = "CARPL")
          @Nullable String changeReason) {}
}
