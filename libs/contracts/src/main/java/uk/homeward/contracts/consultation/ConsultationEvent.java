package uk.homeward.contracts.consultation;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** Consultations held about a case. */
public sealed interface ConsultationEvent extends CaseEvent {

  ConsultationId consultation();

  /** Somebody was asked, and what came of it was noted. */
  record ConsultationRecorded(
      ConsultationId consultation,
      CaseId caseId,
      Occurred occurred,
      ConsultationKind kind,
      @Nullable NarrativeRef notes)
      implements ConsultationEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CONSULTATION, kind.word(), "held"));
    }
  }
}
