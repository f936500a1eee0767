package uk.homeward.contracts.access;

import java.time.LocalDate;
import java.util.List;
import uk.homeward.contracts.Event;
import uk.homeward.contracts.Occurred;

/** Everything that can have happened to the delegation of one person's roles to a deputy. */
public sealed interface DelegationEvent extends Event {

  DelegationId delegation();

  /**
   * Somebody may act in another's roles for a time.
   *
   * @param delegator user id of whose roles they are
   * @param deputy user id of who may act in them
   * @param roles their words
   * @param from first London date on which the deputy may act
   * @param until last one
   */
  record DelegationGiven(
      DelegationId delegation,
      Occurred occurred,
      String delegator,
      String deputy,
      List<String> roles,
      LocalDate from,
      LocalDate until,
      DelegationReason reason)
      implements DelegationEvent {}

  /** It holds no more from the date on which this occurred, before its last date or not. */
  record DelegationEnded(DelegationId delegation, Occurred occurred) implements DelegationEvent {}
}
