package uk.homeward.assessment.chronology;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.chronology.ChronologySource;
import uk.homeward.contracts.classification.Factor;
import uk.homeward.contracts.classification.FactorSubject;
import uk.homeward.contracts.classification.FactorWeight;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Dated;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

/** What can be done to a chronology. */
sealed interface ChronologyCommand extends Act {

  @Schema(description = "Names who writes the chronology")
  record AppointChronologist(
      @Schema(description = "When the chronologist was named: a date, or a moment")
          Occurred occurred,
      @Schema(description = "User id of the chronologist")
          @Pattern(regexp = Actor.USER, message = Actor.USER_SAYS)
          String chronologist,
      @Schema(
              description =
                  "Whether you attest that the chronologist neither knows the case nor works with the family")
          boolean independenceAttested)
      implements ChronologyCommand {

    @Override
    public Map<String, String> people() {
      return Map.of("chronologist", chronologist);
    }

    @Override
    public GateKey gate() {
      return GateKey.APPOINT_CHRONOLOGIST;
    }
  }

  @Schema(description = "Starts the chronology")
  record StartChronology(
      @Schema(description = "When it started: a date, or a moment") Occurred occurred)
      implements ChronologyCommand {

    @Override
    public GateKey gate() {
      return GateKey.START_CHRONOLOGY;
    }
  }

  @Schema(description = "Enters what happened once, and what it means for the child")
  record AddChronologyEntry(
      @Schema(description = "When it was entered: a date, or a moment") Occurred occurred,
      @Schema(description = "Day on which it happened, or on which it began")
          @Dated(notAfter = "occurred", beforeBirth = true)
          LocalDate from,
      @Schema(description = "Last day of it; absent if it happened on one day")
          @Dated(notBefore = "from", notAfter = "occurred", beforeBirth = true)
          @Nullable LocalDate until,
      @Schema(description = "What it was drawn from") ChronologySource source,
      @Schema(description = "The theme under which it is analysed") Factor theme,
      @Schema(description = "Whom it is about") FactorSubject subject,
      @Schema(description = "How much it matters to the question of a return")
          FactorWeight significance,
      @Schema(description = "What happened; kept encrypted") Narrative happened,
      @Schema(description = "What it meant for the child and tells of the parents; kept encrypted")
          Narrative analysis)
      implements ChronologyCommand {

    @Override
    public GateKey gate() {
      return GateKey.ADD_CHRONOLOGY_ENTRY;
    }
  }

  @Schema(description = "Records something that is not known and ought to be")
  record IdentifyChronologyGap(
      @Schema(description = "When it was noticed: a date, or a moment") Occurred occurred,
      @Schema(description = "What is not known; kept encrypted") Narrative gap)
      implements ChronologyCommand {

    @Override
    public GateKey gate() {
      return GateKey.IDENTIFY_CHRONOLOGY_GAP;
    }
  }

  @Schema(description = "Completes the chronology")
  record CompleteChronology(
      @Schema(description = "When it was completed: a date, or a moment") Occurred occurred,
      @Schema(description = "What it was drawn from") @Size(min = 1, max = 40)
          List<ChronologySource> sources)
      implements ChronologyCommand {

    public CompleteChronology {
      sources = List.copyOf(sources);
    }

    @Override
    public GateKey gate() {
      return GateKey.COMPLETE_CHRONOLOGY;
    }
  }
}
