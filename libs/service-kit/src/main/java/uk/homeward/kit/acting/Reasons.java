package uk.homeward.kit.acting;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineRescheduled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.kit.Refusal;
import uk.homeward.kit.Refusal.LookedAt;
import uk.homeward.kit.Refusal.Unmet;
import uk.homeward.kit.acting.Sending.Sent;
import uk.homeward.kit.facts.KeptEvents;
import uk.homeward.kit.web.Problem;
import uk.homeward.practice.Gate;
import uk.homeward.practice.Practices;

/**
 * Completes a refusal, so that it answers why by itself: the rule and the events by which a record
 * refused, and how the first date was counted where it is too early.
 */
final class Reasons {

  private static final String EARLIEST = Fact.EARLIEST.word() + "/";

  private final JdbcClient jdbc;
  private final KeptEvents events;
  private final Practices practices;

  Reasons(JdbcClient jdbc, KeptEvents events, Practices practices) {
    this.jdbc = jdbc;
    this.events = events;
    this.practices = practices;
  }

  Refusal completed(Refusal refusal, Sent sent, String council) {
    if (!refusal.unmet().isEmpty())
      return refusal.withUnmet(refusal.unmet().stream().map(this::counted).toList());
    if (refusal.rule() != null || refusal.code().equals(Problem.NOT_DONE_HERE.code()))
      return refusal;
    return refusal.under(rule(sent, council), inTheWay(refusal, sent));
  }

  private RuleRef rule(Sent sent, String council) {
    var on = sent.act().occurred().on();
    return practices.of(council).gate(sent.act().gate(), on).map(Gate::rule).orElseThrow().on(on);
  }

  /** What the record itself told on the day since which it stands in the way. */
  private List<LookedAt> inTheWay(Refusal refusal, Sent sent) {
    var since = refusal.since();
    if (since == null) return List.of();
    var own =
        Set.copyOf(
            jdbc.sql("select event_id from event_log.event where aggregate_id = ?")
                .param(sent.target())
                .query(String.class)
                .list());
    return LookedAt.of(
        sent.facts().of(own).stream()
            .filter(known -> known.occurred().on().equals(since.on()))
            .toList());
  }

  private Unmet counted(Unmet unmet) {
    if (!unmet.fact().startsWith(EARLIEST)) return unmet;
    return unmet.lookedAt().stream()
        .filter(known -> known.fact().equals(unmet.fact()))
        .findFirst()
        .map(known -> counted(unmet, known.event()))
        .orElse(unmet);
  }

  private Unmet counted(Unmet unmet, String event) {
    return jdbc.sql("select type, version, payload from event_log.event where event_id = ?")
        .param(event)
        .query(
            (row, _) ->
                switch (events.event(row)) {
                  case DeadlineSet e -> unmet.by(e.deadline(), e.earliestCounted());
                  case DeadlineRescheduled e -> unmet.by(e.deadline(), e.earliestCounted());
                  default -> unmet;
                })
        .single();
  }
}
