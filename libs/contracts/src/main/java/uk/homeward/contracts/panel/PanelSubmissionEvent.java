package uk.homeward.contracts.panel;

import static uk.homeward.contracts.Established.that;

import java.time.LocalDate;
import java.util.List;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** From booking a panel to its outcome. */
public sealed interface PanelSubmissionEvent extends CaseEvent {

  PanelSubmissionId submission();

  /** A place on this day's panel was booked. */
  record PanelBooked(
      PanelSubmissionId submission, CaseId caseId, Occurred occurred, LocalDate panelOn)
      implements PanelSubmissionEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PANEL, "booked"));
    }
  }

  /** The panel got its papers: these kinds of documents. */
  record PanelPackSubmitted(
      PanelSubmissionId submission, CaseId caseId, Occurred occurred, List<String> documents)
      implements PanelSubmissionEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PANEL, "submitted"));
    }
  }

  /** The panel decided. */
  record PanelOutcomeRecorded(
      PanelSubmissionId submission,
      CaseId caseId,
      Occurred occurred,
      boolean agreed,
      boolean pwpRegulationsAdhered)
      implements PanelSubmissionEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.PANEL, agreed ? "agreed" : "not-agreed"));
    }
  }
}
