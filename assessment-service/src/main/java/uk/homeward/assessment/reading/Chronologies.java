package uk.homeward.assessment.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
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
import uk.homeward.contracts.chronology.ChronologyId;
import uk.homeward.contracts.chronology.ChronologySource;
import uk.homeward.contracts.classification.Factor;
import uk.homeward.contracts.classification.FactorSubject;
import uk.homeward.contracts.classification.FactorWeight;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.NarrativeReader.Words;
import uk.homeward.kit.web.Page;

/** The chronologies of a case, their entries, gaps and sources. */
@RestController
@Tag(name = "Chronologies", description = "The critical history of the case")
class Chronologies {

  @Schema(name = "Chronology", description = "The critical history of the case")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      @Schema(description = "Identifier of the chronology") String id,
      @Schema(description = "Version, for If-Match") long version,
      @Schema(
              description = "How far it has come",
              allowableValues = {"appointed", "started", "completed"})
          String stage,
      @Schema(description = "User id of the chronologist") String chronologist,
      @Schema(description = "Whether independence of the case was attested")
          boolean independenceAttested,
      @Schema(description = "When the chronologist was named") Occurred appointed,
      @Schema(description = "When it started") @Nullable Occurred started,
      @Schema(description = "When it was completed") @Nullable Occurred completed,
      @Schema(description = "What it was drawn from", implementation = ChronologySource.class)
          List<String> sources,
      @Schema(description = "What happened, in the order of its first days") List<Entry> entries,
      @Schema(description = "What was not known and ought to be") List<Gap> gaps) {}

  @Schema(name = "ChronologyEntry", description = "What happened once, and what it means")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      @Schema(description = "When it was entered") Occurred entered,
      @Schema(description = "Day on which it happened, or on which it began") LocalDate from,
      @Schema(description = "Last day of it; absent if it happened on one day")
          @Nullable LocalDate until,
      @Schema(description = "How old the child was then; absent before birth or if not known")
          @Nullable Age childsAge,
      @Schema(description = "What it was drawn from", implementation = ChronologySource.class)
          String source,
      @Schema(description = "The theme under which it is analysed", implementation = Factor.class)
          String theme,
      @Schema(description = "Whom it is about", implementation = FactorSubject.class)
          String subject,
      @Schema(description = "How much it matters", implementation = FactorWeight.class)
          String significance,
      @Schema(description = "What happened; absent if you may not read it")
          @Nullable String happened,
      @Schema(description = "What it means; absent if you may not read it")
          @Nullable String analysis) {}

  @Schema(name = "Age", description = "How old a child is on a day")
  record Age(
      @Schema(description = "Whole years", minimum = "0") int years,
      @Schema(description = "Whole months beyond them", minimum = "0", maximum = "11") int months) {

    /** Null before birth, or if that is not known. */
    static @Nullable Age of(@Nullable LocalDate born, LocalDate on) {
      if (born == null || on.isBefore(born)) return null;
      var age = Period.between(born, on);
      return new Age(age.getYears(), age.getMonths());
    }
  }

  @Schema(name = "ChronologyGap", description = "Something that was not known and ought to be")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Gap(
      @Schema(description = "When it was noticed") Occurred identified,
      @Schema(description = "What; absent if you may not read it") @Nullable String gap) {}

  private final JdbcClient requests;
  private final CaseReading reading;

  Chronologies(JdbcClient requests, CaseReading reading) {
    this.requests = requests;
    this.reading = reading;
  }

  @Operation(
      operationId = "ListChronologies",
      summary = "The chronologies of the case, with entries, gaps and sources")
  @GetMapping("/cases/{caseId}/chronologies")
  Page<Shown> list(
      @PathVariable CaseId caseId,
      Actor reader,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    return reading.page("chronology", caseId, reader, cursor, limit, this::shown);
  }

  @Operation(
      operationId = "ShowChronology",
      summary = "One chronology, with the ETag that a change of it needs")
  @GetMapping("/cases/{caseId}/chronologies/{chronologyId}")
  ResponseEntity<Shown> show(
      @PathVariable CaseId caseId, @PathVariable ChronologyId chronologyId, Actor reader) {
    var shown = reading.one("chronology", "chronology", caseId, chronologyId, reader, this::shown);
    return ResponseEntity.ok().eTag("\"" + shown.version() + "\"").body(shown);
  }

  private Shown shown(ResultSet row, Words words) throws SQLException {
    return new Shown(
        row.getString("chronology"),
        row.getLong("version"),
        row.getString("stage"),
        row.getString("chronologist"),
        row.getBoolean("independence_attested"),
        Columns.occurred(row, "appointed"),
        Columns.when(row, "started"),
        Columns.when(row, "completed"),
        Columns.list(row, "sources"),
        entries(row, words),
        gaps(row.getString("chronology"), words));
  }

  private List<Entry> entries(ResultSet of, Words words) throws SQLException {
    var born = reading.born(new CaseId(of.getString("case_id")));
    return requests
        .sql("select * from chronology_entry where chronology = ? order by from_day, position")
        .param(of.getString("chronology"))
        .query(
            (row, _) -> {
              var from = row.getObject("from_day", LocalDate.class);
              return new Entry(
                  Columns.occurred(row, "entered"),
                  from,
                  Columns.date(row, "until_day"),
                  Age.of(born, from),
                  row.getString("source"),
                  row.getString("theme"),
                  row.getString("subject"),
                  row.getString("significance"),
                  words.of(row.getString("happened")),
                  words.of(row.getString("analysis")));
            })
        .list();
  }

  private List<Gap> gaps(String chronology, Words words) {
    return requests
        .sql("select * from chronology_gap where chronology = ? order by position")
        .param(chronology)
        .query(
            (row, _) ->
                new Gap(Columns.occurred(row, "identified"), words.of(row.getString("gap"))))
        .list();
  }
}
