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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.Factor;
import uk.homeward.contracts.classification.FactorChange;
import uk.homeward.contracts.classification.FactorSubject;
import uk.homeward.contracts.classification.FactorWeight;
import uk.homeward.contracts.classification.SharingFormat;
import uk.homeward.contracts.classification.WeighedFactor;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.NarrativeReader.Words;
import uk.homeward.kit.web.Page;

/** The series of a case, each classification with whom it was shared. */
@RestController
@Tag(name = "Risk classifications", description = "How great the risk of a return is judged to be")
class RiskClassifications {

  @Schema(
      name = "RiskClassification",
      description = "One classification, standing for ever beside the next")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      @Schema(description = "Number in the series, from 1") int number,
      @Schema(
              description = "At which point of the pathway",
              allowableValues = {"rc1", "interim", "rc2", "further", "rc3", "again"})
          String kind,
      @Schema(
              description = "The level judged",
              allowableValues = {"low", "medium", "high", "severe"})
          String level,
      @Schema(description = "When it was classified") Occurred occurred,
      @Schema(description = "What spoke for and against") List<ShownFactor> factors,
      @Schema(description = "Who took part: user id by part") Map<String, String> participants,
      @Schema(description = "Since when an improvement is evidenced")
          @Nullable LocalDate sustainedSince,
      @Schema(description = "Why this level; absent if you may not read it")
          @Nullable String analysis,
      @Schema(description = "To whom it was explained") List<Share> shared) {}

  @Schema(description = "One factor, as it was weighed")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownFactor(
      @Schema(description = "What it is", implementation = Factor.class) String factor,
      @Schema(
              description = "Whether it is a risk or protects",
              allowableValues = {"risk", "protective"})
          String kind,
      @Schema(description = "Whom it is about", implementation = FactorSubject.class)
          @Nullable String subject,
      @Schema(description = "How much it weighs", implementation = FactorWeight.class)
          @Nullable String weight,
      @Schema(
              description = "How it has moved since the classification before",
              implementation = FactorChange.class)
          @Nullable String change,
      @Schema(description = "When it was last seen to be so") @Nullable LocalDate noticedOn) {

    static ShownFactor of(WeighedFactor f) {
      return new ShownFactor(
          f.factor().word(),
          f.kind().word(),
          Columns.word(f.subject()),
          Columns.word(f.weight()),
          Columns.word(f.change()),
          f.noticedOn());
    }
  }

  @Schema(
      name = "ClassificationShare",
      description = "An explanation of a classification to somebody")
  record Share(
      @Schema(
              description = "To whom",
              allowableValues = {"child", "parents", "carer", "iro", "others"})
          String to,
      @Schema(description = "In what form", implementation = SharingFormat.class) String format,
      @Schema(description = "When") Occurred occurred) {}

  private final JdbcClient requests;
  private final CaseReading reading;
  private final JsonMapper json;

  RiskClassifications(JdbcClient requests, CaseReading reading, JsonMapper json) {
    this.requests = requests;
    this.reading = reading;
    this.json = json;
  }

  @Operation(
      operationId = "ListRiskClassifications",
      summary = "How the risk was classified each time, with factors, people and explanations")
  @GetMapping("/cases/{caseId}/risk-classifications")
  Page<Shown> list(
      @PathVariable CaseId caseId,
      Actor reader,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    return reading.page(
        "risk_classification",
        caseId,
        reader,
        cursor,
        limit,
        (row, words) -> shown(caseId, row, words));
  }

  private Shown shown(CaseId caseId, ResultSet row, Words words) throws SQLException {
    return new Shown(
        row.getInt("number"),
        row.getString("kind"),
        row.getString("level"),
        Columns.occurred(row, "occurred"),
        json.readValue(row.getString("factors"), new TypeReference<List<ShownFactor>>() {}),
        json.readValue(row.getString("participants"), new TypeReference<Map<String, String>>() {}),
        Columns.date(row, "sustained_since"),
        words.of(row.getString("analysis")),
        shares(caseId, row.getInt("number")));
  }

  private List<Share> shares(CaseId caseId, int number) {
    return requests
        .sql(
            "select * from classification_share where case_id = ? and number = ? order by position")
        .params(caseId.value(), number)
        .query(
            (row, _) ->
                new Share(
                    row.getString("audience"),
                    row.getString("format"),
                    Columns.occurred(row, "occurred")))
        .list();
  }
}
