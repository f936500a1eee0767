package uk.homeward.kit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Envelope.ReliedOn;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.practice.Known;

/**
 * How an automation sends a command to an aggregate of its own: asynchronously, in a unit of work
 * and transaction of its own, as {@link Actor#SYSTEM}, with the event that caused it.
 */
public interface Automations {

  /**
   * The event that an automation acts on.
   *
   * @param rules stamped on what follows: those of the event, unless others made it follow
   * @param grounds what the case had learned that made it follow; stamped on it too
   */
  record Cause(
      String event,
      String council,
      CaseId caseId,
      String correlation,
      List<RuleRef> rules,
      List<ReliedOn> grounds) {

    public Cause(
        String event, String council, CaseId caseId, String correlation, List<RuleRef> rules) {
      this(event, council, caseId, correlation, rules, List.of());
    }

    /**
     * @throws NullPointerException if the event belongs to no case
     */
    public static Cause of(EventMessage<?> event) {
      var envelope = Envelope.from(event.getMetaData());
      return new Cause(
          event.getIdentifier(),
          envelope.council(),
          Objects.requireNonNull(envelope.caseId(), "An automation needs a case"),
          envelope.correlation(),
          envelope.rules());
    }

    public Cause under(RuleRef... rule) {
      return new Cause(event, council, caseId, correlation, List.of(rule));
    }

    public Cause under(Optional<RuleRef> rule) {
      return new Cause(event, council, caseId, correlation, rule.stream().toList());
    }

    public Cause goingBy(List<Known> known) {
      var grounds = known.stream().map(Known::reliedOn).toList();
      return new Cause(event, council, caseId, correlation, rules, grounds);
    }
  }

  /**
   * Waits until the command is handled. {@code occurred} goes into the envelope.
   *
   * @param command any record; its handler takes {@link Asked}
   * @throws CommandRefused if the aggregate's state refuses it
   */
  void send(Cause cause, String target, Occurred occurred, Object command);

  /** The same for what comes true by the passing of time: the envelope's source is the timer. */
  void sendByTimer(Cause cause, String target, Occurred occurred, Object command);
}
