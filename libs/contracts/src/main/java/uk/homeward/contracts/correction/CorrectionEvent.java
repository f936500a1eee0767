package uk.homeward.contracts.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** Records put right. What was recorded stays in the log; from now on this stands in its place. */
public sealed interface CorrectionEvent extends CaseEvent {

  CorrectionId correction();

  /** Id of the event that was wrong. */
  String corrects();

  CorrectionReason reason();

  /**
   * A field of a record was wrong.
   *
   * @param occurred when what is recorded happened, as is known now
   * @param recordType published name of the event that was wrong
   * @param from what stood there, as a plain word, date or number; null if nothing
   * @param to what should have stood there, likewise
   * @param noticed when it was put right
   * @param replaces the event that was wrong, and earlier corrections of it
   * @param facts what the record lets the case know, as is known now
   */
  record RecordCorrected(
      CorrectionId correction,
      CaseId caseId,
      Occurred occurred,
      String corrects,
      String recordType,
      String field,
      @Nullable String from,
      String to,
      CorrectionReason reason,
      @Nullable NarrativeRef explanation,
      Occurred noticed,
      List<String> replaces,
      List<Established> facts)
      implements CorrectionEvent {
    @Override
    public List<Established> establishes() {
      return facts;
    }
  }

  /**
   * A record should not be there at all: it is another child's, was entered twice, or did not
   * happen.
   *
   * @param occurred when it was withdrawn
   * @param recordType published name of the event that was wrong
   * @param replaces the event that was wrong, and earlier corrections of it
   */
  record RecordWithdrawn(
      CorrectionId correction,
      CaseId caseId,
      Occurred occurred,
      String corrects,
      String recordType,
      CorrectionReason reason,
      @Nullable NarrativeRef explanation,
      List<String> replaces)
      implements CorrectionEvent {}
}
