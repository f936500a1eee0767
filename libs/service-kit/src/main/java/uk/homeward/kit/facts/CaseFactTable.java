package uk.homeward.kit.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.eventlog.DeadLetters;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.processing.Processors;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.Problem;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;

/** The table {@code case_fact}: each fact that an event established, in the log's order. */
@ProcessingGroup(CaseFactTable.GROUP)
public class CaseFactTable implements KnownFacts {

  public static final String GROUP = "case-facts";

  private final JdbcClient projections;
  private final JdbcClient requests;
  private final LogHead head;
  private final Processors processors;
  private final DeadLetters deadLetters;

  public CaseFactTable(
      @ForProjections JdbcClient projections,
      JdbcClient requests,
      LogHead head,
      Processors processors,
      DeadLetters deadLetters) {
    this.projections = projections;
    this.requests = requests;
    this.head = head;
    this.processors = processors;
    this.deadLetters = deadLetters;
  }

  @EventHandler
  void on(CaseEvent event, EventMessage<?> message, TrackingToken token) {
    var position = token.position().orElseThrow();
    var envelope = Envelope.from(message.getMetaData());
    var id = message.getIdentifier();
    var wrong = takeBack(event, id);
    var ordinal = 0;
    for (var that : event.establishes()) {
      var fresh = Known.from(that, envelope, id, position);
      var known = wrong.isEmpty() ? fresh : fresh.inPlaceOf(wrong.getFirst());
      projections
          .sql(
              """
              insert into case_fact (position, ordinal, council, case_id, fact, value, occurred, event_id,
                by_user, on_behalf_of, recorded, source)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(
              known.position(),
              ordinal++,
              envelope.council(),
              event.caseId().value(),
              known.fact(),
              known.value(),
              known.occurred().toString(),
              known.event(),
              known.by())
          .param(known.onBehalfOf())
          .params(known.recorded().atOffset(ZoneOffset.UTC), known.source().word())
          .update();
    }
  }

  /** With the event's own, in case it is heard again. */
  private List<Known> takeBack(CaseEvent event, String id) {
    if (event.replaces().isEmpty()) return List.of();
    return projections
        .sql("delete from case_fact where case_id = ? and event_id = any(?) returning *")
        .param(event.caseId().value())
        .param(Stream.concat(event.replaces().stream(), Stream.of(id)).toArray(String[]::new))
        .query((row, _) -> known(row))
        .list();
  }

  @ResetHandler
  void reset() {
    projections.sql("delete from case_fact").update();
  }

  @Override
  public CaseFacts upToNow(CaseId caseId) {
    if (!processors.awaitPassed(GROUP, head.position(), 1, TimeUnit.SECONDS))
      throw Answer.problem(
          Problem.FACTS_LAG, "The case's latest events are not read yet. Try again in a moment.");
    if (deadLetters.holds(GROUP, caseId.value()))
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
