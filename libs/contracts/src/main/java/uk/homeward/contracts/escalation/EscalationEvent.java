package uk.homeward.contracts.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;

/** Everything that can have happened to an escalated matter. */
public sealed interface EscalationEvent extends CaseEvent {

  /** What gave rise to it. */
  enum Kind implements Term {
    /** A deadline passed. */
    BREACH,
    /** Something happened that ought not to have, or not in that way. */
    FACT,
    /** Somebody disagrees with how the case is run. */
    DISPUTE
  }

  EscalationId escalation();

  /**
   * @param rule id of the rule that was broken, or that gives the right to dispute
   * @param level how far up it has come, from 1
   * @param roles words of the roles it was carried to
   * @param about id of the event that gave rise to it
   */
  record EscalationRaised(
      EscalationId escalation,
      CaseId caseId,
      Occurred occurred,
      Kind kind,
      String rule,
      int level,
      List<String> roles,
      String about)
      implements EscalationEvent {
    public EscalationRaised {
      roles = List.copyOf(roles);
    }
  }

  /**
   * @param by user id of who took it on
   */
  record EscalationAccepted(EscalationId escalation, CaseId caseId, Occurred occurred, String by)
      implements EscalationEvent {}

  /**
   * @param by user id of who settled it
   */
  record EscalationResolved(
      EscalationId escalation,
      CaseId caseId,
      Occurred occurred,
      String by,
      @Nullable NarrativeRef notes)
      implements EscalationEvent {}
}
