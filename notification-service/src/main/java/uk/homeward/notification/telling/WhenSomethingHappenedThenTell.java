package uk.homeward.notification.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Envelope.Source;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.Term;
import uk.homeward.contracts.deviation.PolicyDeviationEvent.PolicyDeviationRecorded;
import uk.homeward.contracts.reunification.ReunificationEvent.CaseDecisionRecorded;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.contracts.review.DecisionReviewEvent.DecisionFlaggedForReview;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineBreached;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineDueSoon;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.kit.Automations;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.practice.Known;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Role;

/**
 * Tells people and the record system what they need to know. History that the record system entered
 * is learned and told to nobody.
 */
@Component
@DisallowReplay
@ProcessingGroup("telling")
class WhenSomethingHappenedThenTell {

  private final Learned learned;
  private final Practices practices;
  private final Automations automations;

  WhenSomethingHappenedThenTell(Learned learned, Practices practices, Automations automations) {
    this.learned = learned;
    this.practices = practices;
    this.automations = automations;
  }

  @EventHandler
  void on(CaseEvent event, EventMessage<?> message, TrackingToken token) {
    var position = token.position().orElseThrow();
    var envelope = Envelope.from(message.getMetaData());
    var just = learned.learn(event, envelope, message.getIdentifier(), position);
    if (event instanceof ReunificationConsidered considered)
      learned.remember(considered, envelope.council());
    if (event instanceof DeadlineSet set) learned.remember(set, envelope.council());
    if (envelope.source() == Source.RECORD_SYSTEM) return;

    var cause = Cause.of(message);
    for (var told : follows(event, just, cause, envelope.rules(), position)) {
      if (envelope.source() == Source.AUTOMATION
          && learned.beganWithBaseline(event.caseId(), cause.correlation())) return;
      automations.send(cause.under(told.rule()), told.target(), event.occurred(), told.command());
    }
  }

  /**
   * @param rules under which the event came about, the act's own first
   */
  private List<Told> follows(
      CaseEvent event, List<Known> just, Cause cause, List<RuleRef> rules, long position) {
    var told = new ArrayList<Told>();
    var practice = practices.of(cause.council());
    if (Telling.mayFollow(just, practice)) {
      var telling = telling(event, cause, position);
      var news = learned.news(just, event.caseId(), cause.correlation(), position);
      told.addAll(telling.notifications(news, practice, concerned(event)));
      told.addAll(
          telling.recordUpdates(news, practice, () -> learned.childReference(event.caseId())));
    }
    if (event instanceof CaseDecisionRecorded decided && !rules.isEmpty())
      told.addAll(telling(event, cause, position).copies(rules.getFirst(), decided.copyTo(), told));
    if (event instanceof DeadlineBreached breached)
      learned
          .deadline(breached.deadline())
          .map(owned -> telling(event, cause, position).breach(owned.rule(), breached.escalateTo()))
          .ifPresent(told::addAll);
    if (event instanceof DeadlineDueSoon dueSoon)
      learned
          .deadline(dueSoon.deadline())
          .map(owned -> telling(event, cause, position).dueSoon(owned.rule(), owned.owners()))
          .ifPresent(told::addAll);
    return told;
  }

  /** Each rule that one act did not keep is the same matter. */
  private Telling telling(CaseEvent event, Cause cause, long position) {
    var about =
        event instanceof PolicyDeviationRecorded deviation ? deviation.byEvent() : cause.event();
    return new Telling(about, event.occurred(), learned.facts(event.caseId(), position));
  }

  /** Whoever decided is to look at it again. */
  private static Optional<Role> concerned(CaseEvent event) {
    return event instanceof DecisionFlaggedForReview flagged && flagged.role() != null
        ? Optional.of(Term.of(Role.class, flagged.role()))
        : Optional.empty();
  }
}
