package uk.homeward.scheduling.visit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.voice.NotAloneReason;
import uk.homeward.contracts.voice.Place;
import uk.homeward.kit.Report;
import uk.homeward.practice.GateKey;

@Schema(description = "Record a visit to the child")
record RecordVisit(
    @Schema(description = "When the visit was made") Occurred occurred,
    @Schema(description = "Whether the child was seen alone") boolean seenAlone,
    @Schema(description = "Whether the family knew that the visit would come") boolean announced,
    @Schema(description = "Where the child was seen") Place place,
    @Schema(description = "Why the child was not seen alone")
        @Nullable NotAloneReason notAloneReason)
    implements Report {

  @Override
  public GateKey gate() {
    return GateKey.RECORD_VISIT;
  }

  @Override
  public Set<String> documents() {
    return seenAlone ? Set.of("time-alone-with-child") : Set.of();
  }
}
