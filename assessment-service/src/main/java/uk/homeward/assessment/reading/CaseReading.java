package uk.homeward.assessment.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Id;
import uk.homeward.kit.Actor;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.acting.NarrativeReader;
import uk.homeward.kit.acting.NarrativeReader.Words;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.Page;
import uk.homeward.practice.GateKey;

/** Who may read a case, and who its words as well. */
@Component
class CaseReading {

  private final Outlook outlook;
  private final KnownFacts known;
  private final NarrativeReader narratives;
  private final JdbcClient requests;

  CaseReading(Outlook outlook, KnownFacts known, NarrativeReader narratives, JdbcClient requests) {
    this.outlook = outlook;
    this.known = known;
    this.narratives = narratives;
    this.requests = requests;
  }

  /**
   * The case's words, as far as the reader may see them and they are not erased.
   *
   * @throws Answer 404 if there is no such case in the reader's council
   * @throws CommandRefused if no role of the reader may read cases
   */
  Words open(CaseId caseId, Actor reader) {
    outlook.require(GateKey.READ_CASES, reader);
    if (known.soFar(caseId).all().isEmpty()) throw Answer.notFound("case");
    return narratives.of(caseId, reader);
  }

  /** How a row is shown to a reader who may see so many of the words. */
  interface Shape<T> {
    T of(ResultSet row, Words words) throws SQLException;
  }

  /**
   * What the table holds about the case, in the log's order, from where the page before ended.
   *
   * @throws Answer as {@link #open}
   */
  <T> Page<T> page(
      String table, CaseId caseId, Actor reader, String cursor, int limit, Shape<T> shape) {
    var words = open(caseId, reader);
    var most = Page.checked(limit);
    return Columns.page(
        requests
            .sql(
                "select * from %s where case_id = ? and position > ? order by position limit ?"
                    .formatted(table))
            .params(caseId.value(), Columns.after(cursor), most + 1)
            .query((row, _) -> new Columns.Placed<>(row.getLong("position"), shape.of(row, words)))
            .list(),
        most);
  }

  /**
   * One row about the case.
   *
   * @param column that holds the id, named as people call the thing
   * @throws Answer 404 if there is none, and as {@link #open}
   */
  <T> T one(String table, String column, CaseId caseId, Id id, Actor reader, Shape<T> shape) {
    var words = open(caseId, reader);
    return requests
        .sql("select * from %s where case_id = ? and %s = ?".formatted(table, column))
        .params(caseId.value(), id.value())
        .query((row, _) -> shape.of(row, words))
        .optional()
        .orElseThrow(() -> Answer.notFound(column));
  }

  /** The child's day of birth; null if it is not known. */
  @Nullable LocalDate born(CaseId caseId) {
    return known
        .soFar(caseId)
        .latest(Fact.CHILD_BORN.word())
        .map(birth -> LocalDate.parse(birth.value()))
        .orElse(null);
  }
}
