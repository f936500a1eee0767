package uk.homeward.contracts.escalation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
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
    DISPUTE;

    private List<Established> now(String state) {
      return this == DISPUTE ? List.of(Established.that(Fact.DISPUTE, state)) : List.of();
    }
  }

  EscalationId escalation();

  /**
   * @param rule id of the rule that was broken, or that gives the right to dispute
   * @param level how far up it has come, from 1
   * @param roles words of the roles it was carried to
   * @param about id of the event that gave rise to it; of the escalation itself where none did
   * @param grounds what is disputed and why; null for what no person raised
   */
  record EscalationRaised(
      EscalationId escalation,
      CaseId caseId,
      Occurred occurred,
      Kind kind,
      String rule,
      int level,
      List<String> roles,
      String about,
      @Nullable NarrativeRef grounds)
      implements EscalationEvent {
    public EscalationRaised {
      roles = List.copyOf(roles);
    }

    @Override
    public List<Established> establishes() {
      return kind.now("raised");
    }
  }

  /**
   * @param by user id of who took it on
   */
  record EscalationAccepted(EscalationId escalation, CaseId caseId, Occurred occurred, String by)
      implements EscalationEvent {}

  /**
   * @param kind of what was settled
   * @param by user id of who settled it
   */
  record EscalationResolved(
      EscalationId escalation,
      CaseId caseId,
      Occurred occurred,
      Kind kind,
      String by,
      @Nullable NarrativeRef notes)
      implements EscalationEvent {
    public EscalationResolved {
      kind = Objects.requireNonNullElse(kind, Kind.FACT); // was not kept from the first
    }

    @Override
    public List<Established> establishes() {
      return kind.now("resolved");
    }
  }
}
