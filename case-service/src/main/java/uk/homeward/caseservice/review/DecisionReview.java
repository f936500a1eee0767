package uk.homeward.caseservice.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.review.DecisionReviewEvent;
import uk.homeward.contracts.review.DecisionReviewEvent.DecisionFlaggedForReview;
import uk.homeward.contracts.review.DecisionReviewId;
import uk.homeward.kit.Asked;

/** One reason to look at a decision again, told once. */
@Aggregate
class DecisionReview {

  @AggregateIdentifier private @Nullable DecisionReviewId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(FlagDecision c, Asked asked) {
    if (id != null) return; // the event that causes it was delivered again
    apply(
        new DecisionFlaggedForReview(
            new DecisionReviewId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.decision(),
            c.role(),
            c.fact(),
            c.reliedOn(),
            c.was(),
            c.by()));
  }

  @EventSourcingHandler
  void evolve(DecisionReviewEvent event) {
    id = event.review();
  }
}
