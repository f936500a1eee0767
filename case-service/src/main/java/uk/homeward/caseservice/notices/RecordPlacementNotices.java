package uk.homeward.caseservice.notices;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.notices.NoticeKind;
import uk.homeward.contracts.notices.NoticeRecipient;
import uk.homeward.kit.Report;
import uk.homeward.practice.GateKey;

/** Records that written notices went out. */
@Schema(description = "Record that written notices of a placement went out; never refused")
record RecordPlacementNotices(
    @Schema(description = "When they went out") Occurred occurred,
    @Schema(description = "Whether the placement begins or ends") NoticeKind kind,
    @Schema(description = "Who got one") @Size(min = 1, max = 20) List<NoticeRecipient> recipients,
    @Schema(description = "Who was not told, because it would put the child at risk")
        @Nullable
        @Size(max = 20)
        List<NoticeRecipient> withheldFrom)
    implements Report {
  @Override
  public GateKey gate() {
    return GateKey.RECORD_PLACEMENT_NOTICES;
  }
}
