package uk.homeward.contracts.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** Everything by which the child was heard. */
public sealed interface ChildVoiceEvent extends CaseEvent {

  ChildVoiceId voice();

  /**
   * @param notAloneReason null when seen alone
   */
  record ChildSeen(
      ChildVoiceId voice,
      CaseId caseId,
      Occurred occurred,
      boolean alone,
      Place place,
      @Nullable Boolean announced,
      @Nullable NotAloneReason notAloneReason)
      implements ChildVoiceEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.CHILD_SEEN, alone ? "alone" : "not-alone"));
    }
  }

  record ChildDeclinedToBeSeenAlone(ChildVoiceId voice, CaseId caseId, Occurred occurred)
      implements ChildVoiceEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.CHILD_SEEN, "declined"));
    }
  }

  record WishesRecorded(ChildVoiceId voice, CaseId caseId, Occurred occurred, NarrativeRef wishes)
      implements ChildVoiceEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.CHILD_VIEWS, "recorded"));
    }
  }

  record TrustedAdultNamed(
      ChildVoiceId voice, CaseId caseId, Occurred occurred, TrustedAdultRelation relation)
      implements ChildVoiceEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.TRUSTED_ADULT, "named"));
    }
  }

  /** The child has seen worries, progress and safety in red, amber and green. */
  record TrafficLightUsed(
      ChildVoiceId voice, CaseId caseId, Occurred occurred, @Nullable NarrativeRef words)
      implements ChildVoiceEvent {}
}
