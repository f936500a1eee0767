package uk.homeward.caseservice.child;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Dated;
import uk.homeward.kit.WrongField;
import uk.homeward.practice.GateKey;

/** What is entered about a case's child. */
sealed interface ChildsRecordCommand extends Act {

  /** Brings what the record system knows. */
  @Schema(description = "Bring what the record system knows of the child when the case begins")
  record RecordBaseline(
      @Schema(description = "The day on which the record system was asked") Occurred occurred,
      @Schema(description = "Date of birth") @Dated(notAfter = "occurred") LocalDate birthDate,
      @Schema(description = "Under what law the child lives") LegalCode legalStatus,
      @Schema(description = "Since when; absent without an order")
          @Dated(notBefore = "birthDate", notAfter = "occurred")
          @Nullable LocalDate legalStatusSince,
      @Schema(description = "Start of the looked-after period, if there is one")
          @Dated(notBefore = "birthDate", notAfter = "occurred")
          @Nullable LocalDate lookedAfterSince,
      @Schema(description = "Where the child is placed, if looked after")
          @Nullable Placement placementType,
      @Schema(description = "Who provides the placement") @Nullable Provider placementProvider,
      @Schema(description = "Date of the last review")
          @Dated(notBefore = "birthDate", notAfter = "occurred")
          @Nullable LocalDate lastReview,
      @Schema(description = "Date of the last visit")
          @Dated(notBefore = "birthDate", notAfter = "occurred")
          @Nullable LocalDate lastVisit,
      @Schema(description = "The last questionnaire") @Valid @Nullable LastSdq lastSdq,
      @Schema(description = "Who works with the child: user id by social-worker, team-manager, iro")
          Map<String, @Pattern(regexp = Actor.USER, message = Actor.USER_SAYS) String> people)
      implements ChildsRecordCommand {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_BASELINE;
    }

    public RecordBaseline {
      ChildsPeople.check(people);
      if ((lookedAfterSince == null) != (placementType == null))
        throw new WrongField(
            lookedAfterSince == null ? "lookedAfterSince" : "placementType",
            "lookedAfterSince and placementType belong together.");
    }
  }

  /** Says who works with the child from now on. */
  @Schema(description = "Record who works with the child from now on")
  record RecordChildsPeople(
      @Schema(description = "When it happened: a London date, or a moment") Occurred occurred,
      @Schema(
              description =
                  "Who: user id by social-worker, team-manager, iro; what is absent stays as it was")
          Map<String, @Pattern(regexp = Actor.USER, message = Actor.USER_SAYS) String> people)
      implements ChildsRecordCommand {
    @Override
    public GateKey gate() {
      return GateKey.RECORD_CHILDS_PEOPLE;
    }

    public RecordChildsPeople {
      ChildsPeople.check(people);
    }
  }
}
