package uk.homeward.assessment.household;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.household.AgeBand;
import uk.homeward.contracts.household.Relation;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.practice.GateKey;

/** What can be done about the people of a household. */
sealed interface HouseholdCommand extends Act {

  /** What a reference in a record system may look like. */
  String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

  @Schema(
      description = "Names somebody of the household, or a regular visitor, who is to be checked")
  record IdentifyHouseholdMember(
      @Schema(description = "When it became known: a date, or a moment") Occurred occurred,
      @Schema(description = "Reference of the person in the record system; never a name")
          @Pattern(regexp = HouseholdCommand.REFERENCE)
          String person,
      @Schema(description = "How old") AgeBand ageBand,
      @Schema(description = "What the person is to the child") Relation relation)
      implements HouseholdCommand {

    @Override
    public GateKey gate() {
      return GateKey.IDENTIFY_HOUSEHOLD_MEMBER;
    }
  }

  @Schema(description = "Asks the police about a person")
  record RequestPoliceCheck(
      @Schema(description = "When it was asked for: a date, or a moment") Occurred occurred,
      @Schema(description = "Reference of the person in the record system; never a name")
          @Pattern(regexp = HouseholdCommand.REFERENCE)
          String person)
      implements HouseholdCommand {

    @Override
    public GateKey gate() {
      return GateKey.REQUEST_POLICE_CHECK;
    }
  }

  @Schema(description = "Records that the police have answered")
  record RecordPoliceCheckReturn(
      @Schema(description = "When the answer came: a date, or a moment") Occurred occurred,
      @Schema(description = "Reference of the person in the record system; never a name")
          @Pattern(regexp = HouseholdCommand.REFERENCE)
          String person,
      @Schema(
              description =
                  "Whether it gives cause for concern; what was found stays in the record system")
          boolean concern)
      implements HouseholdCommand {

    @Override
    public GateKey gate() {
      return GateKey.RECORD_POLICE_CHECK_RETURN;
    }
  }

  @Schema(
      description = "Records that a person does not agree to a check, and what follows from that")
  record RecordCheckDeclined(
      @Schema(description = "When it was declined: a date, or a moment") Occurred occurred,
      @Schema(description = "Reference of the person in the record system; never a name")
          @Pattern(regexp = HouseholdCommand.REFERENCE)
          String person,
      @Schema(description = "What the refusal means for the child; kept encrypted")
          Narrative analysis)
      implements HouseholdCommand {

    @Override
    public GateKey gate() {
      return GateKey.RECORD_CHECK_DECLINED;
    }
  }
}
