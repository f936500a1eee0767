package uk.homeward.practice;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Fact;

/**
 * The meeting that the act names was held; any of the kind, where the act names none.
 *
 * @param since on or after the day of this
 */
record MeetingHeld(String kind, @Nullable Since since) implements Requirement.Need {

  @Override
  public String fact() {
    return Fact.MEETING.name(kind);
  }

  @Override
  public boolean met(Attempt attempt, CaseFacts facts) {
    var named = attempt.meeting();
    var held = named == null ? any() : new Condition.Once(named(), Set.of(named), since);
    return held.holds(facts, attempt.occurred().on());
  }

  @Override
  public Optional<Known> evidence(CaseFacts facts) {
    return any().evidence(facts);
  }

  private Condition any() {
    return new Condition.Once(fact(), Set.of("held"), since);
  }

  private String named() {
    return Fact.MEETING_HELD.name(kind);
  }
}
