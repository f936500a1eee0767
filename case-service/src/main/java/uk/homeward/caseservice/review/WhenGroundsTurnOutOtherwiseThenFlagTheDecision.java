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
import org.jspecify.annotations.Nullable;
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
    var id = message.getIdentifier();
    var learnt = grounds.learn(event, envelope, id, position);
    for (var fact : learnt.facts())
      for (var ground : grounds.on(event.caseId(), fact)) {
        var stood = stoodThen(ground, grounds.known(event.caseId(), fact, position));
        if (!stood.map(Known::value).equals(Optional.of(ground.value()))
            && (showsOtherwise(stood, id, ground) || takesAway(learnt, ground))
            && stood.filter(known -> wasKnown(learnt, known)).isEmpty())
          flag(ground, stood.map(Known::value).orElse(null), Cause.of(message), envelope);
      }
    remember(event, envelope, id, position);
  }

  private static boolean showsOtherwise(Optional<Known> stood, String event, Ground ground) {
    return ground.turns() && stood.filter(known -> known.event().equals(event)).isPresent();
  }

  /** A correction that leaves the value as it was is no news. */
  private static boolean wasKnown(Grounds.Learnt learnt, Known stood) {
    return learnt.wrong().stream()
        .anyMatch(
            known -> known.fact().equals(stood.fact()) && known.value().equals(stood.value()));
  }

  /** What it takes back had been as the decision relied on. */
  private static boolean takesAway(Grounds.Learnt learnt, Ground ground) {
    return learnt.wrong().stream()
        .anyMatch(
            known -> known.fact().equals(ground.fact()) && known.value().equals(ground.value()));
  }

  /** A date of birth holds from the first day, whenever it is put right. */
  private static Optional<Known> stoodThen(Ground ground, CaseFacts facts) {
    if (ground.fact().equals(Fact.CHILD_BORN.word()))
      return facts.history(ground.fact()).stream().max(Comparator.comparingLong(Known::position));
    return facts.latestBefore(ground.fact(), ground.occurred(), ground.position());
  }

  private void flag(Ground ground, @Nullable String was, Cause cause, Envelope envelope) {
    var noticed = Occurred.at(envelope.recorded());
    var why = String.join("|", ground.decision(), ground.fact(), cause.event());
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
            was,
            cause.event()));
  }

  /** What an automation did follows the case by itself: it is no decision. */
  private void remember(CaseEvent event, Envelope envelope, String id, long position) {
    if (envelope.causation() != null || envelope.reliedOn().isEmpty()) return;
    var practice = practices.of(envelope.council());
    var rules = envelope.rules().stream().map(RuleRef::id).collect(Collectors.toSet());
    var occurred = envelope.occurred();
    for (var on : envelope.reliedOn())
      grounds.remember(
          new Ground(
              id,
              position,
              occurred,
              envelope.role(),
              on.fact(),
              on.value(),
              practice.turnsOn(on.fact(), rules, occurred.on())),
          event.caseId(),
          envelope.council());
  }
}
