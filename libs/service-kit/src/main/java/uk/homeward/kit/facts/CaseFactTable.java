package uk.homeward.kit.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.eventlog.DeadLetters;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.processing.Processors;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.Problem;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;

/** What is known of a case, read from the table {@code case_fact}. */
public class CaseFactTable implements KnownFacts {

  private final JdbcClient requests;
  private final LogHead head;
  private final Processors processors;
  private final DeadLetters deadLetters;

  public CaseFactTable(
      JdbcClient requests, LogHead head, Processors processors, DeadLetters deadLetters) {
    this.requests = requests;
    this.head = head;
    this.processors = processors;
    this.deadLetters = deadLetters;
  }

  @Override
  public CaseFacts upToNow(CaseId caseId) {
    if (!processors.awaitPassed(ReadModels.GROUP, head.position(), 1, TimeUnit.SECONDS))
      throw Answer.problem(
          Problem.FACTS_LAG, "The case's latest events are not read yet. Try again in a moment.");
    if (deadLetters.holds(ReadModels.GROUP, caseId.value()))
      throw Answer.problem(
          Problem.FACTS_LAG,
          "An event of this case could not be read, so nothing can be judged until it is.");
    return soFar(caseId);
  }

  @Override
  public CaseFacts soFar(CaseId caseId) {
    return new CaseFacts(rows(caseId));
  }

  private List<Known> rows(CaseId caseId) {
    return requests
        .sql("select * from case_fact where case_id = ? order by position, ordinal")
        .param(caseId.value())
        .query((row, _) -> known(row))
        .list();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getString("fact"),
        row.getString("value"),
        Occurred.parse(row.getString("occurred")),
        row.getString("event_id"),
        row.getString("by_user"),
        row.getString("on_behalf_of"),
        row.getLong("position"),
        row.getTimestamp("recorded").toInstant(),
        Term.of(Envelope.Source.class, row.getString("source")));
  }
}
