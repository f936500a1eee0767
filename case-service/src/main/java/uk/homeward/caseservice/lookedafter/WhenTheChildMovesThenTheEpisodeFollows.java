package uk.homeward.caseservice.lookedafter;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.homeward.caseservice.lookedafter.Following.Follow;
import uk.homeward.caseservice.lookedafter.Following.FollowAnew;
import uk.homeward.caseservice.lookedafter.Following.FollowAuthorisation;
import uk.homeward.caseservice.lookedafter.Following.FollowBreakdown;
import uk.homeward.caseservice.lookedafter.Following.FollowDischarge;
import uk.homeward.caseservice.lookedafter.Following.FollowImmediatePlacement;
import uk.homeward.caseservice.lookedafter.Following.FollowOrder;
import uk.homeward.caseservice.lookedafter.Following.FollowReturn;
import uk.homeward.caseservice.lookedafter.Following.FollowReturnToCare;
import uk.homeward.caseservice.lookedafter.Following.FollowSpecialGuardianship;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.correction.CorrectionEvent;
import uk.homeward.contracts.correction.CorrectionEvent.RecordCorrected;
import uk.homeward.contracts.correction.CorrectionEvent.RecordWithdrawn;
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
import uk.homeward.kit.Automations.Cause;

/**
 * Nobody enters an episode twice: a move, an order or a discharge brings it with it, and the
 * correction of one brings another.
 */
@Component
@DisallowReplay
@ProcessingGroup("case-automations")
class WhenTheChildMovesThenTheEpisodeFollows {

  private final Followed followed;
  private final Automations automations;

  WhenTheChildMovesThenTheEpisodeFollows(Followed followed, Automations automations) {
    this.followed = followed;
    this.automations = automations;
  }

  @EventHandler
  void on(CaseEvent e, EventMessage<?> event) {
    if (e instanceof CorrectionEvent) return;
    follows(e)
        .ifPresent(
            what -> {
              followed.remember(e, event);
              send(event, what.occurred(), new Follow(what));
            });
  }

  @EventHandler
  void on(RecordCorrected e, EventMessage<?> event) {
    followed
        .corrected(e.corrects(), e.field(), e.to())
        .ifPresent(
            now ->
                send(
                    event,
                    e.noticed(),
                    new FollowAnew(e.noticed(), e.replaces(), follows(now).orElse(null))));
  }

  @EventHandler
  void on(RecordWithdrawn e, EventMessage<?> event) {
    if (followed.forget(e.corrects()))
      send(event, e.occurred(), new FollowAnew(e.occurred(), e.replaces(), null));
  }

  private static Optional<Following> follows(CaseEvent event) {
    return Optional.ofNullable(
        switch (event) {
          case ChildReturnedHome e ->
              new FollowReturn(e.occurred(), e.hasParentalResponsibility(), e.planned(), e.basis());
          case UnplannedReturnReported e ->
              new FollowReturn(
                  e.occurred(), e.hasParentalResponsibility(), false, ReturnBasis.NONE);
          case PlacementWithParentsAuthorised e -> new FollowAuthorisation(e.occurred());
          case ImmediatePlacementMade e -> new FollowImmediatePlacement(e.occurred());
          case ReunificationBrokeDown e ->
              e.nextPlacement() == null
                  ? null
                  : new FollowBreakdown(
                      e.occurred(), e.nextPlacement(), e.provider(), e.changeReason());
          case ReturnedToCare e ->
              new FollowReturnToCare(
                  e.occurred(), e.legalStatus(), e.placement(), e.provider(), e.changeReason());
          case LegalStatusChanged e -> new FollowOrder(e.occurred(), e.to());
          case CareOrderDischarged e -> new FollowDischarge(e.occurred(), e.replacedBy());
          case SpecialGuardianshipOrderMade e ->
              new FollowSpecialGuardianship(e.occurred(), e.carerKind().ceased());
          default -> null;
        });
  }

  private void send(EventMessage<?> event, Occurred occurred, Object command) {
    var cause = Cause.of(event);
    automations.send(cause, cause.caseId().own("lap-"), occurred, command);
  }
}
