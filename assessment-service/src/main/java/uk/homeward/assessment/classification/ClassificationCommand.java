package uk.homeward.assessment.classification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.ClassificationAudience;
import uk.homeward.contracts.classification.ClassificationKind;
import uk.homeward.contracts.classification.Factor;
import uk.homeward.contracts.classification.FactorChange;
import uk.homeward.contracts.classification.FactorSubject;
import uk.homeward.contracts.classification.FactorWeight;
import uk.homeward.contracts.classification.HelpUntilThen;
import uk.homeward.contracts.classification.RiskLevel;
import uk.homeward.contracts.classification.SharingFormat;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Dated;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.WrongField;
import uk.homeward.practice.GateKey;

/** What can be done in the series of classifications. */
sealed interface ClassificationCommand extends Act {

  private static void checkParts(Map<String, String> participants) {
    var parts = Fact.PERSON.qualifiers();
    if (!parts.containsAll(participants.keySet()))
      throw new WrongField("participants", "Name parts of " + parts.stream().sorted().toList());
  }

  @Schema(description = "Classifies the risk of a return")
  record ClassifyRisk(
      @Schema(description = "When it was classified: a date, or a moment") Occurred occurred,
      @Schema(description = "At which point of the pathway") ClassificationKind kind,
      @Schema(description = "The level judged; never computed") RiskLevel level,
      @Schema(description = "What speaks for and against") @Valid @Size(min = 1, max = 100)
          List<Weighed> factors,
      @Schema(description = "Who took part: user id by part, such as assessor or team-manager")
          @Size(min = 1, max = 20)
          Map<String, @Pattern(regexp = Actor.USER, message = Actor.USER_SAYS) String> participants,
      @Schema(
              description =
                  "Since when an improvement is evidenced; only with a low or medium level")
          @Dated(notAfter = "occurred")
          @Nullable LocalDate sustainedSince,
      @Schema(description = "Why this level; kept encrypted") @Nullable Narrative analysis)
      implements ClassificationCommand {

    public ClassifyRisk {
      factors = List.copyOf(factors);
      participants = Map.copyOf(participants);
      checkParts(participants);
      if (sustainedSince != null && level.compareTo(RiskLevel.MEDIUM) > 0)
        throw new WrongField("sustainedSince", "Improvement is sustained only at a lower level.");
    }

    @Override
    public Map<String, String> people() {
      return participants;
    }

    @Override
    public GateKey gate() {
      return switch (kind) {
        case RC1 -> GateKey.CLASSIFY_RISK_RC1;
        case INTERIM -> GateKey.CLASSIFY_RISK_INTERIM;
        case RC2 -> GateKey.CLASSIFY_RISK_RC2;
        case FURTHER -> GateKey.CLASSIFY_RISK_FURTHER;
        case RC3 -> GateKey.CLASSIFY_RISK_RC3;
      };
    }
  }

  @Schema(description = "Agrees when the risk is to be classified again")
  record AgreeReclassificationDate(
      @Schema(description = "When it was agreed: a date, or a moment") Occurred occurred,
      @Schema(description = "Day by which the risk is classified again") @Dated(after = "occurred")
          LocalDate reclassifyOn,
      @Schema(description = "What helps parents and child until then") @Size(min = 1, max = 20)
          List<HelpUntilThen> help)
      implements ClassificationCommand {

    @Override
    public GateKey gate() {
      return GateKey.AGREE_RECLASSIFICATION_DATE;
    }
  }

  @Schema(description = "Classifies the risk again")
  record ReclassifyRisk(
      @Schema(description = "When it was classified: a date, or a moment") Occurred occurred,
      @Schema(description = "The level judged; never computed") RiskLevel level,
      @Schema(description = "What speaks for and against") @Valid @Size(min = 1, max = 100)
          List<Weighed> factors,
      @Schema(description = "Who took part: user id by part, such as team-manager")
          @Size(min = 1, max = 20)
          Map<String, @Pattern(regexp = Actor.USER, message = Actor.USER_SAYS) String> participants,
      @Schema(description = "Why this level; kept encrypted") @Nullable Narrative analysis)
      implements ClassificationCommand {

    public ReclassifyRisk {
      factors = List.copyOf(factors);
      participants = Map.copyOf(participants);
      checkParts(participants);
    }

    @Override
    public Map<String, String> people() {
      return participants;
    }

    @Override
    public GateKey gate() {
      return GateKey.RECLASSIFY_RISK;
    }
  }

  @Schema(description = "Decides that the level is severe, as was proposed when time ran out")
  record ConfirmSevere(
      @Schema(description = "When it was decided: a date, or a moment") Occurred occurred)
      implements ClassificationCommand {

    @Override
    public GateKey gate() {
      return GateKey.CONFIRM_SEVERE;
    }
  }

  @Schema(description = "Records that the last classification was explained to somebody")
  record ShareClassification(
      @Schema(description = "When it was shared: a date, or a moment") Occurred occurred,
      @Schema(description = "With whom") ClassificationAudience to,
      @Schema(description = "In what form") SharingFormat format)
      implements ClassificationCommand {

    @Override
    public GateKey gate() {
      return GateKey.SHARE_CLASSIFICATION;
    }
  }

  @Schema(name = "WeighedFactor", description = "One factor, as weighed")
  record Weighed(
      @Schema(description = "What it is; it is known of each whether it is a risk or protects")
          Factor factor,
      @Schema(description = "Whom it is about") @Nullable FactorSubject subject,
      @Schema(description = "How much it weighs") @Nullable FactorWeight weight,
      @Schema(description = "How it has moved since the classification before")
          @Nullable FactorChange change,
      @Schema(description = "When it was last seen to be so") @Dated(notAfter = "occurred")
          @Nullable LocalDate noticedOn) {}
}
