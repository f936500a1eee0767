package uk.homeward.kit.acting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Envelope.Source;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Automations;
import uk.homeward.practice.Practices;

final class AutomationsByBus implements Automations {

  private final Dispatch dispatch;
  private final Practices practices;
  private final Clock clock;

  AutomationsByBus(Dispatch dispatch, Practices practices, Clock clock) {
    this.dispatch = dispatch;
    this.practices = practices;
    this.clock = clock;
  }

  @Override
  public void send(Cause cause, String target, Occurred occurred, Object command) {
    send(cause, target, occurred, command, Source.AUTOMATION);
  }

  @Override
  public void sendByTimer(Cause cause, String target, Occurred occurred, Object command) {
    send(cause, target, occurred, command, Source.TIMER);
  }

  private void send(Cause cause, String target, Occurred occurred, Object command, Source source) {
    var envelope =
        new Envelope(
            cause.caseId(),
            cause.council(),
            Actor.SYSTEM,
            null,
            null,
            null,
            occurred,
            clock.instant(),
            practices.of(cause.council()).pack(),
            cause.rules(),
            cause.grounds(),
            List.of(),
            cause.correlation(),
            cause.event(),
            source,
            false);
    dispatch.send(
        command, Dispatch.bySystem(cause.caseId(), target, cause.council()), envelope, Map.of());
  }
}
