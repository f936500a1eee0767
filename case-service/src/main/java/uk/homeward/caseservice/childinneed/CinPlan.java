package uk.homeward.caseservice.childinneed;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.childinneed.CinPlanCommand.CloseCinPlan;
import uk.homeward.caseservice.childinneed.CinPlanCommand.OpenCinPlan;
import uk.homeward.caseservice.childinneed.CinPlanCommand.RecordCinReview;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.childinneed.CinPlanEvent;
import uk.homeward.contracts.childinneed.CinPlanEvent.CinClosed;
import uk.homeward.contracts.childinneed.CinPlanEvent.CinPlanOpened;
import uk.homeward.contracts.childinneed.CinPlanEvent.CinReviewHeld;
import uk.homeward.contracts.childinneed.CinPlanId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Refusal;

/** A case's child in need plan: opened, reviewed, closed, and perhaps opened again. */
@Aggregate
class CinPlan {

  @AggregateIdentifier private @Nullable CinPlanId id;
  private @Nullable Occurred open;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(OpenCinPlan c, Asked asked) {
    if (open != null) throw Refusal.byState("cin-plan-open", "The plan is open already.", open);
    apply(new CinPlanOpened(new CinPlanId(asked.target()), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(OpenCinPlanAtOnce c, Asked asked) {
    if (open != null) return; // somebody was quicker, or the event was delivered again
    apply(new CinPlanOpened(new CinPlanId(asked.target()), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  void decide(RecordCinReview c, Asked asked) {
    apply(new CinReviewHeld(open(), asked.caseId(), c.occurred(), c.chairRole()));
  }

  @CommandHandler
  void decide(CloseCinPlan c, Asked asked) {
    apply(new CinClosed(open(), asked.caseId(), c.occurred(), c.code()));
  }

  @EventSourcingHandler
  void evolve(CinPlanEvent event) {
    id = event.plan();
    switch (event) {
      case CinPlanOpened e -> open = e.occurred();
      case CinReviewHeld _ -> {}
      case CinClosed _ -> open = null;
    }
  }

  private CinPlanId open() {
    if (id == null || open == null)
      throw Refusal.byState("cin-plan-not-open", "The plan is not open.");
    return id;
  }
}
