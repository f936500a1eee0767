package uk.homeward.caseservice.withparents;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.AuthorisePwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.CompletePwPAgreement;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.ConfirmPwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.MakeImmediatePlacement;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.RefusePwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.RequestPwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.TerminatePwP;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.ImmediatePlacementMade;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PlacementWithParentsAuthorised;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PlacementWithParentsRefused;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PwPAgreementCompleted;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PwPConfirmed;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PwPRequested;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PwPTerminated;
import uk.homeward.contracts.withparents.PlacementWithParentsId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** A case's placement with parents, from the request to its end; after an end it may begin anew. */
@Aggregate
class PlacementWithParents {

  private enum State {
    NONE,
    REQUESTED,
    AUTHORISED,
    IMMEDIATE,
    CONFIRMED
  }

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable PlacementWithParentsId id;

  private State state = State.NONE;
  private @Nullable Occurred since;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RequestPwP c, Asked asked) {
    if (state != State.NONE)
      throw Refusal.byState("pwp-under-way", "It was asked for or placed already.", since());
    var kinds = c.documents().stream().sorted().toList();
    apply(new PwPRequested(placement(asked), asked.caseId(), c.occurred(), kinds));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(CompletePwPAgreement c, Asked asked) {
    apply(
        new PwPAgreementCompleted(
            placement(asked),
            asked.caseId(),
            c.occurred(),
            c.revocationTimescales().ref(),
            c.monitoringPlan().ref(),
            c.postDischargeSupport().ref()));
  }

  @CommandHandler
  void decide(AuthorisePwP c, Asked asked) {
    needsRequest();
    apply(
        new PlacementWithParentsAuthorised(
            placement(asked), asked.caseId(), c.occurred(), Narrative.refOrNull(c.conditions())));
  }

  /** An immediate placement is refused where it is not confirmed. */
  @CommandHandler
  void decide(RefusePwP c, Asked asked) {
    if (state != State.IMMEDIATE) needsRequest();
    apply(
        new PlacementWithParentsRefused(
            placement(asked), asked.caseId(), c.occurred(), Narrative.refOrNull(c.reason())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(MakeImmediatePlacement c, Asked asked) {
    if (state != State.NONE && state != State.REQUESTED)
      throw Refusal.byState("pwp-under-way", "The child may be placed already.", since());
    apply(
        new ImmediatePlacementMade(
            placement(asked), asked.caseId(), c.occurred(), c.reason().ref()));
  }

  @CommandHandler
  void decide(ConfirmPwP c, Asked asked) {
    if (state != State.IMMEDIATE)
      throw Refusal.byState("pwp-not-immediate", "No immediate placement waits for this.", since());
    apply(new PwPConfirmed(placement(asked), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  void decide(TerminatePwP c, Asked asked) {
    if (state == State.NONE || state == State.REQUESTED)
      throw Refusal.byState("pwp-not-begun", "There is no placement with parents to end.");
    apply(new PwPTerminated(placement(asked), asked.caseId(), c.occurred(), c.reason()));
  }

  @EventSourcingHandler
  void evolve(PlacementWithParentsEvent event) {
    id = event.placement();
    state =
        switch (event) {
          case PwPRequested _ -> State.REQUESTED;
          case PwPAgreementCompleted _ -> state;
          case PlacementWithParentsAuthorised _ -> State.AUTHORISED;
          case ImmediatePlacementMade _ -> State.IMMEDIATE;
          case PwPConfirmed _ -> State.CONFIRMED;
          case PlacementWithParentsRefused _, PwPTerminated _ -> State.NONE;
        };
    since = event.occurred();
  }

  private static PlacementWithParentsId placement(Asked asked) {
    return new PlacementWithParentsId(asked.target());
  }

  private void needsRequest() {
    if (state != State.REQUESTED)
      throw Refusal.byState(
          "pwp-not-requested", "Nobody waits for an authorisation any more.", since());
  }

  private Occurred since() {
    return Objects.requireNonNull(since, "Decided before anything happened");
  }
}
