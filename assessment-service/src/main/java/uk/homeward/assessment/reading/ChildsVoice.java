package uk.homeward.assessment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.voice.NotAloneReason;
import uk.homeward.contracts.voice.Place;
import uk.homeward.contracts.voice.TrustedAdultRelation;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.NarrativeReader.Words;
import uk.homeward.kit.web.Page;

/** Every time the child was heard. */
@RestController
@Tag(name = "Child's voice", description = "What the child says and wishes")
class ChildsVoice {

  @Schema(name = "ChildHeard", description = "One time that the child was heard")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      @Schema(
              description = "In which way",
              allowableValues = {
                "seen",
                "declined-to-be-seen-alone",
                "wishes",
                "trusted-adult",
                "traffic-light"
              })
          String kind,
      @Schema(description = "When") Occurred occurred,
      @Schema(description = "Whether the child was seen alone") @Nullable Boolean alone,
      @Schema(description = "Where the child was seen", implementation = Place.class)
          @Nullable String place,
      @Schema(description = "Whether the family knew of it before") @Nullable Boolean announced,
      @Schema(
              description = "Why the child was not seen alone",
              implementation = NotAloneReason.class)
          @Nullable String notAloneReason,
      @Schema(
              description = "Who the trusted adult is to the child",
              implementation = TrustedAdultRelation.class)
          @Nullable String relation,
      @Schema(description = "The child's words; absent if you may not read them")
          @Nullable String words) {}

  private final CaseReading reading;

  ChildsVoice(CaseReading reading) {
    this.reading = reading;
  }

  @Operation(
      operationId = "ListChildsVoice",
      summary = "Every time the child was heard, in the order it was recorded")
  @GetMapping("/cases/{caseId}/childs-voice")
  Page<Shown> list(
      @PathVariable CaseId caseId,
      Actor reader,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    return reading.page("childs_voice", caseId, reader, cursor, limit, ChildsVoice::shown);
  }

  private static Shown shown(ResultSet row, Words words) throws SQLException {
    return new Shown(
        row.getString("kind"),
        Columns.occurred(row, "occurred"),
        Columns.flag(row, "alone"),
        row.getString("place"),
        Columns.flag(row, "announced"),
        row.getString("not_alone_reason"),
        row.getString("relation"),
        words.of(row.getString("words")));
  }
}
