package uk.homeward.caseservice.review;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import uk.homeward.caseservice.review.Grounds.Ground;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.kit.Automations;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;
import uk.homeward.practice.Practices;

/**
 * A late entry, or a correction, can show that a decision relied on what was not so. Then somebody
 * looks at it again; what was decided stands until they decide otherwise.
 */
@Component
@DisallowReplay
@ProcessingGroup("decision-reviews")
class WhenGroundsTurnOutOtherwiseThenFlagTheDecision {

  private final Grounds grounds;
  private final Practices practices;
  private final Automations automations;

  WhenGroundsTurnOutOtherwiseThenFlagTheDecision(
      Grounds grounds, Practices practices, Automations automations) {
    this.grounds = grounds;
    this.practices = practices;
    this.automations = automations;
  }

  @EventHandler
  void on(CaseEvent event, EventMessage<?> message, TrackingToken token) {
    var envelope = Envelope.from(message.getMetaData());
    var position = token.position().orElseThrow();
    for (var known : grounds.learn(event, envelope, message.getIdentifier(), position))
      for (var ground : grounds.on(event.caseId(), known.fact()))
        if (!known.value().equals(ground.value())
            && stoodThen(ground, grounds.known(event.caseId(), known.fact(), position))
                .filter(stood -> stood.position() == position)
                .isPresent()) flag(ground, known, Cause.of(message), envelope);
    remember(event, envelope, message.getIdentifier(), position);
  }

  /** A date of birth holds from the first day, whenever it is put right. */
  private static Optional<Known> stoodThen(Ground ground, CaseFacts facts) {
    if (ground.fact().equals(Fact.CHILD_BORN.word()))
      return facts.history(ground.fact()).stream().max(Comparator.comparingLong(Known::position));
    return facts.latestBefore(ground.fact(), ground.occurred(), ground.position());
  }

  private void flag(Ground ground, Known known, Cause cause, Envelope envelope) {
    var noticed = Occurred.at(envelope.recorded());
    var why = String.join("|", ground.decision(), ground.fact(), known.event());
    automations.send(
        cause,
        "rev-" + UUID.nameUUIDFromBytes(why.getBytes(StandardCharsets.UTF_8)),
        noticed,
        new FlagDecision(
            noticed,
            ground.decision(),
            ground.role(),
            ground.fact(),
            ground.value(),
            known.value(),
            known.event()));
  }

  private void remember(CaseEvent event, Envelope envelope, String id, long position) {
    if (envelope.reliedOn().isEmpty()) return;
    var practice = practices.of(envelope.council());
    var rules = envelope.rules().stream().map(RuleRef::id).collect(Collectors.toSet());
    var occurred = envelope.occurred();
    for (var on : envelope.reliedOn())
      if (practice.turnsOn(on.fact(), rules, occurred.on()))
        grounds.remember(
            new Ground(id, position, occurred, envelope.role(), on.fact(), on.value()),
            event.caseId(),
            envelope.council());
  }
}
