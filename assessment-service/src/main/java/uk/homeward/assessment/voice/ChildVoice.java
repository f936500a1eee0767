package uk.homeward.assessment.voice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.assessment.voice.ChildVoiceCommand.NameTrustedAdult;
import uk.homeward.assessment.voice.ChildVoiceCommand.RecordChildDeclinedToBeSeenAlone;
import uk.homeward.assessment.voice.ChildVoiceCommand.RecordChildSeen;
import uk.homeward.assessment.voice.ChildVoiceCommand.RecordWishes;
import uk.homeward.assessment.voice.ChildVoiceCommand.UseTrafficLight;
import uk.homeward.contracts.voice.ChildVoiceEvent;
import uk.homeward.contracts.voice.ChildVoiceEvent.ChildDeclinedToBeSeenAlone;
import uk.homeward.contracts.voice.ChildVoiceEvent.ChildSeen;
import uk.homeward.contracts.voice.ChildVoiceEvent.TrafficLightUsed;
import uk.homeward.contracts.voice.ChildVoiceEvent.TrustedAdultNamed;
import uk.homeward.contracts.voice.ChildVoiceEvent.WishesRecorded;
import uk.homeward.contracts.voice.ChildVoiceId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;

/** What one case has heard from its child; nothing here is ever refused. */
@Aggregate
class ChildVoice {

  @AggregateIdentifier @Nullable ChildVoiceId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordChildSeen c, Asked asked) {
    apply(
        new ChildSeen(
            target(asked),
            asked.caseId(),
            c.occurred(),
            c.alone(),
            c.place(),
            c.announced(),
            c.notAloneReason()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordChildDeclinedToBeSeenAlone c, Asked asked) {
    apply(new ChildDeclinedToBeSeenAlone(target(asked), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordWishes c, Asked asked) {
    apply(new WishesRecorded(target(asked), asked.caseId(), c.occurred(), c.wishes().ref()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(NameTrustedAdult c, Asked asked) {
    apply(new TrustedAdultNamed(target(asked), asked.caseId(), c.occurred(), c.relation()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(UseTrafficLight c, Asked asked) {
    apply(
        new TrafficLightUsed(
            target(asked), asked.caseId(), c.occurred(), Narrative.refOrNull(c.words())));
  }

  @EventSourcingHandler
  void evolve(ChildVoiceEvent event) {
    id = event.voice();
  }

  private static ChildVoiceId target(Asked asked) {
    return new ChildVoiceId(asked.target());
  }
}
