package uk.homeward.caseservice.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.EnumMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.AcceptFamilyPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.AgreeReunificationPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.DraftPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.SetContingencyPlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.SharePlan;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.TaperSupport;
import uk.homeward.caseservice.plan.ReunificationPlanCommand.UpdatePlan;
import uk.homeward.contracts.plan.PlanKind;
import uk.homeward.contracts.plan.ReunificationPlanEvent;
import uk.homeward.contracts.plan.ReunificationPlanEvent.ContingencyPlanSet;
import uk.homeward.contracts.plan.ReunificationPlanEvent.FamilyPlanAccepted;
import uk.homeward.contracts.plan.ReunificationPlanEvent.PlanDrafted;
import uk.homeward.contracts.plan.ReunificationPlanEvent.PlanShared;
import uk.homeward.contracts.plan.ReunificationPlanEvent.PlanUpdated;
import uk.homeward.contracts.plan.ReunificationPlanEvent.ReunificationPlanAgreed;
import uk.homeward.contracts.plan.ReunificationPlanEvent.SupportTapered;
import uk.homeward.contracts.plan.ReunificationPlanId;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** A case's plans, each kind with versions, and the contingency plan beside them. */
@Aggregate
class ReunificationPlan {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable ReunificationPlanId id;

  private final Map<PlanKind, Integer> versions = new EnumMap<>(PlanKind.class);

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(DraftPlan c, Asked asked) {
    apply(
        new PlanDrafted(
            plan(asked), asked.caseId(), c.occurred(), c.kind(), Narrative.refOrNull(c.plan())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(AgreeReunificationPlan c, Asked asked) {
    apply(
        new ReunificationPlanAgreed(
            plan(asked),
            asked.caseId(),
            c.occurred(),
            c.kind(),
            version(c.kind()) + 1,
            c.agreedBy(),
            Narrative.refOrNull(c.plan())));
  }

  @CommandHandler
  void decide(UpdatePlan c, Asked asked) {
    if (version(c.kind()) == 0)
      throw Refusal.byState("plan-not-agreed", "This plan is not agreed yet.");
    apply(
        new PlanUpdated(
            plan(asked),
            asked.caseId(),
            c.occurred(),
            c.kind(),
            version(c.kind()) + 1,
            Narrative.refOrNull(c.plan())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(SetContingencyPlan c, Asked asked) {
    apply(
        new ContingencyPlanSet(
            plan(asked),
            asked.caseId(),
            c.occurred(),
            Narrative.refOrNull(c.plan()),
            Narrative.refOrNull(c.carersRole())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(AcceptFamilyPlan c, Asked asked) {
    apply(
        new FamilyPlanAccepted(
            plan(asked), asked.caseId(), c.occurred(), MeetingId.valueOrNull(c.conferenceId())));
  }

  @CommandHandler
  void decide(SharePlan c, Asked asked) {
    needsAny();
    apply(new PlanShared(plan(asked), asked.caseId(), c.occurred(), c.with()));
  }

  @CommandHandler
  void decide(TaperSupport c, Asked asked) {
    needsAny();
    apply(new SupportTapered(plan(asked), asked.caseId(), c.occurred()));
  }

  @EventSourcingHandler
  void evolve(ReunificationPlanEvent event) {
    id = event.plan();
    switch (event) {
      case ReunificationPlanAgreed e -> versions.put(e.kind(), e.version());
      case PlanUpdated e -> versions.put(e.kind(), e.version());
      case PlanDrafted _,
          ContingencyPlanSet _,
          FamilyPlanAccepted _,
          PlanShared _,
          SupportTapered _ -> {}
    }
  }

  private static ReunificationPlanId plan(Asked asked) {
    return new ReunificationPlanId(asked.target());
  }

  private int version(PlanKind kind) {
    return versions.getOrDefault(kind, 0);
  }

  private void needsAny() {
    if (versions.isEmpty()) throw Refusal.byState("plan-not-agreed", "No plan is agreed yet.");
  }
}
