package uk.homeward.assessment.voice;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.voice.NotAloneReason;
import uk.homeward.contracts.voice.Place;
import uk.homeward.contracts.voice.TrustedAdultRelation;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Report;
import uk.homeward.kit.WrongField;
import uk.homeward.practice.GateKey;

/** How the child was heard. */
sealed interface ChildVoiceCommand extends Act {

  @Schema(description = "Records that the child was seen")
  record RecordChildSeen(
      @Schema(description = "When the child was seen: a date, or a moment") Occurred occurred,
      @Schema(description = "Whether alone") boolean alone,
      @Schema(description = "Where") Place place,
      @Schema(description = "Whether the family knew of it before") @Nullable Boolean announced,
      @Schema(description = "Why not alone; needed then, and only then")
          @Nullable NotAloneReason notAloneReason)
      implements ChildVoiceCommand, Report {

    public RecordChildSeen {
      if (alone != (notAloneReason == null))
        throw new WrongField(
            "notAloneReason", "Say why the child was not seen alone, and only then.");
    }

    @Override
    public GateKey gate() {
      return GateKey.RECORD_CHILD_SEEN;
    }
  }

  @Schema(description = "Records that the child did not want to be seen alone")
  record RecordChildDeclinedToBeSeenAlone(
      @Schema(description = "When the child said so: a date, or a moment") Occurred occurred)
      implements ChildVoiceCommand, Report {

    @Override
    public GateKey gate() {
      return GateKey.RECORD_CHILD_DECLINED_TO_BE_SEEN_ALONE;
    }
  }

  @Schema(description = "Records what the child wishes")
  record RecordWishes(
      @Schema(description = "When the child said it: a date, or a moment") Occurred occurred,
      @Schema(
              description =
                  "The child's own words: hopes, fears, timing, help wanted; kept encrypted")
          Narrative wishes)
      implements ChildVoiceCommand, Report {

    @Override
    public GateKey gate() {
      return GateKey.RECORD_WISHES;
    }
  }

  @Schema(description = "Names an adult to whom the child can talk about the return")
  record NameTrustedAdult(
      @Schema(description = "When the adult was named: a date, or a moment") Occurred occurred,
      @Schema(description = "Who the adult is to the child") TrustedAdultRelation relation)
      implements ChildVoiceCommand {

    @Override
    public GateKey gate() {
      return GateKey.NAME_TRUSTED_ADULT;
    }
  }

  @Schema(
      description =
          "Records that worries, progress and safety were explained in red, amber and green")
  record UseTrafficLight(
      @Schema(description = "When it was explained: a date, or a moment") Occurred occurred,
      @Schema(description = "What the child said to it; kept encrypted") @Nullable Narrative words)
      implements ChildVoiceCommand, Report {

    @Override
    public GateKey gate() {
      return GateKey.USE_TRAFFIC_LIGHT;
    }
  }
}
