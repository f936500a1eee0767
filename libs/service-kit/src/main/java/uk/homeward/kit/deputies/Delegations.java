package uk.homeward.kit.deputies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.contracts.access.DelegationEvent;
import uk.homeward.contracts.access.DelegationEvent.DelegationEnded;
import uk.homeward.contracts.access.DelegationEvent.DelegationGiven;
import uk.homeward.contracts.access.DelegationId;
import uk.homeward.contracts.access.DelegationReason;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.processing.Processors;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.Problem;
import uk.homeward.practice.Role;

/**
 * The table {@code delegation}: each delegation of the council and how it stands. Read with the
 * cases' facts, so that a gate which has waited for these knows all delegations, too.
 */
@ProcessingGroup(ReadModels.GROUP)
public class Delegations {

  private final JdbcClient projections;
  private final JdbcClient requests;
  private final LogHead head;
  private final Processors processors;

  public Delegations(
      @ForProjections JdbcClient projections,
      JdbcClient requests,
      LogHead head,
      Processors processors) {
    this.projections = projections;
    this.requests = requests;
    this.head = head;
    this.processors = processors;
  }

  @EventHandler
  void on(DelegationEvent event, EventMessage<?> message, TrackingToken token) {
    switch (event) {
      case DelegationGiven e ->
          projections
              .sql(
                  """
                  insert into delegation
                    (position, id, council, delegator, deputy, roles, since, until, reason, given)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                  """)
              .params(
                  token.position().orElseThrow(),
                  e.delegation().value(),
                  Envelope.from(message.getMetaData()).council(),
                  e.delegator(),
                  e.deputy(),
                  String.join(" ", e.roles()),
                  e.from(),
                  e.until(),
                  e.reason().word(),
                  e.occurred().toString())
              .update();
      case DelegationEnded e ->
          projections
              .sql("update delegation set ended = ? where id = ?")
              .params(e.occurred().toString(), e.delegation().value())
              .update();
    }
  }

  @ResetHandler
  void reset() {
    projections.sql("delete from delegation").update();
  }

  /**
   * All that were ever given to somebody, as the log knows them at this moment; the last first.
   *
   * @throws Answer 503 if reading them takes longer than a second
   */
  public List<Delegated> upToNow(String deputy) {
    if (!processors.awaitPassed(ReadModels.GROUP, head.position(), 1, TimeUnit.SECONDS))
      throw Answer.problem(
          Problem.FACTS_LAG, "The latest delegations are not read yet. Try again in a moment.");
    return soFar(deputy);
  }

  /** All that were given to somebody, as far as they have been read; the last first. */
  public List<Delegated> soFar(String deputy) {
    return requests
        .sql("select * from delegation where deputy = ? order by position desc")
        .param(deputy)
        .query((row, _) -> delegated(row))
        .list();
  }

  /** The council's, in the order in which they were given, after this place. */
  public List<Delegated> page(long after, int limit) {
    return requests
        .sql("select * from delegation where position > ? order by position limit ?")
        .params(after, limit)
        .query((row, _) -> delegated(row))
        .list();
  }

  private static Delegated delegated(ResultSet row) throws SQLException {
    var ended = row.getString("ended");
    return new Delegated(
        new DelegationId(row.getString("id")),
        row.getString("delegator"),
        row.getString("deputy"),
        roles(row.getString("roles")),
        row.getDate("since").toLocalDate(),
        row.getDate("until").toLocalDate(),
        Term.of(DelegationReason.class, row.getString("reason")),
        Occurred.parse(row.getString("given")),
        ended == null ? null : Occurred.parse(ended),
        row.getLong("position"));
  }

  private static Set<Role> roles(String words) {
    var roles = EnumSet.noneOf(Role.class);
    for (var word : Arrays.asList(words.split(" "))) roles.add(Term.of(Role.class, word));
    return roles;
  }
}
