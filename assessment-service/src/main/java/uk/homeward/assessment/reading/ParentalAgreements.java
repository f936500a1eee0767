package uk.homeward.assessment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.agreement.AgreementId;
import uk.homeward.contracts.agreement.AgreementParty;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.NarrativeReader.Words;
import uk.homeward.kit.web.Page;

/** The agreements of a case, goal by goal. */
@RestController
@Tag(name = "Parental agreements", description = "What parents and workers agree must change")
class ParentalAgreements {

  @Schema(name = "ParentalAgreement", description = "What parents and workers agree must change")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      @Schema(description = "Identifier of the agreement") String id,
      @Schema(description = "Version, for If-Match") long version,
      @Schema(description = "When it was proposed") Occurred proposed,
      @Schema(description = "When it was last signed") @Nullable Occurred signed,
      @Schema(description = "Who signed then", implementation = AgreementParty.class)
          List<String> parties,
      @Schema(description = "When it was last gone through again") @Nullable Occurred updated,
      @Schema(description = "What changed then; absent if you may not read it")
          @Nullable String changes,
      @Schema(description = "The goals, in the order of their numbers") List<Goal> goals) {}

  @Schema(name = "AgreementGoal", description = "A goal that can be measured, by a day")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Goal(
      @Schema(description = "Number in the agreement, from 1") int number,
      @Schema(description = "When it was agreed") Occurred agreed,
      @Schema(description = "What is to change; absent if you may not read it")
          @Nullable String goal,
      @Schema(description = "How everybody will see it; absent if you may not read it")
          @Nullable String measure,
      @Schema(description = "Day by which it is to have changed") LocalDate by,
      @Schema(description = "What help there is; absent if you may not read it")
          @Nullable String support,
      @Schema(
              description = "How far it has come",
              allowableValues = {"achieved", "on-track", "some", "none", "worse"})
          @Nullable String progress,
      @Schema(description = "When that was last looked at") @Nullable Occurred lookedAt,
      @Schema(description = "What shows it; absent if you may not read it")
          @Nullable String evidence) {}

  private final JdbcClient requests;
  private final CaseReading reading;

  ParentalAgreements(JdbcClient requests, CaseReading reading) {
    this.requests = requests;
    this.reading = reading;
  }

  @Operation(
      operationId = "ListParentalAgreements",
      summary = "The agreements with parents, goal by goal")
  @GetMapping("/cases/{caseId}/parental-agreements")
  Page<Shown> list(
      @PathVariable CaseId caseId,
      Actor reader,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    return reading.page("parental_agreement", caseId, reader, cursor, limit, this::shown);
  }

  @Operation(
      operationId = "ShowParentalAgreement",
      summary = "One agreement, with the ETag that a change of it needs")
  @GetMapping("/cases/{caseId}/parental-agreements/{agreementId}")
  ResponseEntity<Shown> show(
      @PathVariable CaseId caseId, @PathVariable AgreementId agreementId, Actor reader) {
    var shown =
        reading.one("parental_agreement", "agreement", caseId, agreementId, reader, this::shown);
    return ResponseEntity.ok().eTag("\"" + shown.version() + "\"").body(shown);
  }

  private Shown shown(ResultSet row, Words words) throws SQLException {
    return new Shown(
        row.getString("agreement"),
        row.getLong("version"),
        Columns.occurred(row, "proposed"),
        Columns.when(row, "signed"),
        Columns.list(row, "parties"),
        Columns.when(row, "updated"),
        words.of(row.getString("changes")),
        goals(row.getString("agreement"), words));
  }

  private List<Goal> goals(String agreement, Words words) {
    return requests
        .sql("select * from agreement_goal where agreement = ? order by number")
        .param(agreement)
        .query(
            (row, _) ->
                new Goal(
                    row.getInt("number"),
                    Columns.occurred(row, "agreed"),
                    words.of(row.getString("goal")),
                    words.of(row.getString("measure")),
                    row.getObject("by_date", LocalDate.class),
                    words.of(row.getString("support")),
                    row.getString("progress"),
                    Columns.when(row, "looked_at"),
                    words.of(row.getString("evidence"))))
        .list();
  }
}
