package uk.homeward.kit;

import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;

/**
 * How an automation sends a command to an aggregate of its own: asynchronously, in a unit of work
 * and transaction of its own, as {@link Actor#SYSTEM}, with the event that caused it.
 */
public interface Automations {

  /** The event that an automation acts on. */
  record Cause(String event, String council, CaseId caseId, String correlation, boolean baseline) {}

  /**
   * Waits until the command is handled. The command's {@code occurred} goes into the envelope.
   *
   * @param command any record; its handler takes {@link Asked}
   * @throws CommandRefused if the aggregate's state refuses it
   */
  void send(Cause cause, String target, Occurred occurred, Object command);

  /** The same for what comes true by the passing of time: the envelope's source is the timer. */
  void sendByTimer(Cause cause, String target, Occurred occurred, Object command);
}
