package uk.homeward.caseservice.lookedafter;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.homeward.caseservice.lookedafter.Following.Follow;
import uk.homeward.caseservice.lookedafter.Following.FollowAuthorisation;
import uk.homeward.caseservice.lookedafter.Following.FollowBreakdown;
import uk.homeward.caseservice.lookedafter.Following.FollowDischarge;
import uk.homeward.caseservice.lookedafter.Following.FollowImmediatePlacement;
import uk.homeward.caseservice.lookedafter.Following.FollowOrder;
import uk.homeward.caseservice.lookedafter.Following.FollowReturn;
import uk.homeward.caseservice.lookedafter.Following.FollowReturnToCare;
import uk.homeward.caseservice.lookedafter.Following.FollowSpecialGuardianship;
import uk.homeward.contracts.legal.LegalStatusEvent.CareOrderDischarged;
import uk.homeward.contracts.legal.LegalStatusEvent.LegalStatusChanged;
import uk.homeward.contracts.legal.LegalStatusEvent.SpecialGuardianshipOrderMade;
import uk.homeward.contracts.reunification.ReturnBasis;
import uk.homeward.contracts.reunification.ReunificationEvent.ChildReturnedHome;
import uk.homeward.contracts.reunification.ReunificationEvent.ReturnedToCare;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationBrokeDown;
import uk.homeward.contracts.reunification.ReunificationEvent.UnplannedReturnReported;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.ImmediatePlacementMade;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PlacementWithParentsAuthorised;
import uk.homeward.kit.Automations;

/** Nobody enters an episode twice: a move, an order or a discharge brings it with it. */
@Component
@DisallowReplay
@ProcessingGroup("case-automations")
class WhenTheChildMovesThenTheEpisodeFollows {

  private final Automations automations;

  WhenTheChildMovesThenTheEpisodeFollows(Automations automations) {
    this.automations = automations;
  }

  @EventHandler
  void on(ChildReturnedHome e, EventMessage<?> event) {
    follow(
        event,
        new FollowReturn(e.occurred(), e.hasParentalResponsibility(), e.planned(), e.basis()));
  }

  @EventHandler
  void on(UnplannedReturnReported e, EventMessage<?> event) {
    follow(
        event,
        new FollowReturn(e.occurred(), e.hasParentalResponsibility(), false, ReturnBasis.NONE));
  }

  @EventHandler
  void on(PlacementWithParentsAuthorised e, EventMessage<?> event) {
    follow(event, new FollowAuthorisation(e.occurred()));
  }

  @EventHandler
  void on(ImmediatePlacementMade e, EventMessage<?> event) {
    follow(event, new FollowImmediatePlacement(e.occurred()));
  }

  @EventHandler
  void on(ReunificationBrokeDown e, EventMessage<?> event) {
    if (e.nextPlacement() != null)
      follow(
          event,
          new FollowBreakdown(e.occurred(), e.nextPlacement(), e.provider(), e.changeReason()));
  }

  @EventHandler
  void on(ReturnedToCare e, EventMessage<?> event) {
    follow(
        event,
        new FollowReturnToCare(
            e.occurred(), e.legalStatus(), e.placement(), e.provider(), e.changeReason()));
  }

  @EventHandler
  void on(LegalStatusChanged e, EventMessage<?> event) {
    follow(event, new FollowOrder(e.occurred(), e.to()));
  }

  @EventHandler
  void on(CareOrderDischarged e, EventMessage<?> event) {
    follow(event, new FollowDischarge(e.occurred(), e.replacedBy()));
  }

  @EventHandler
  void on(SpecialGuardianshipOrderMade e, EventMessage<?> event) {
    follow(event, new FollowSpecialGuardianship(e.occurred(), e.carerKind().ceased()));
  }

  private void follow(EventMessage<?> event, Following what) {
    var cause = Automations.Cause.of(event);
    automations.send(cause, cause.caseId().own("lap-"), what.occurred(), new Follow(what));
  }
}
