package uk.homeward.contracts.recordsystem;

import static uk.homeward.contracts.Established.that;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/**
 * Everything that can have happened to an update of the council's record system. The published
 * names are the specification's; which product answers is the adapter's business.
 */
public sealed interface RecordSystemEvent extends CaseEvent {

  RecordUpdateId update();

  /**
   * @param rule id of the rule that asks for it
   * @param childReference under which the record system knows the child
   * @param outcomes words of what is to follow there, in the council's order
   * @param codes what is to be written there, word by word
   * @param about id of the event that made it necessary
   */
  record MosaicUpdateRequested(
      RecordUpdateId update,
      CaseId caseId,
      Occurred occurred,
      String rule,
      String childReference,
      String kind,
      List<String> outcomes,
      SortedMap<String, String> codes,
      String about)
      implements RecordSystemEvent {
    public MosaicUpdateRequested {
      outcomes = List.copyOf(outcomes);
      codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.RECORD_UPDATE, kind, "requested"));
    }
  }

  /**
   * @param externalId what the record system calls it
   */
  record MosaicUpdateConfirmed(
      RecordUpdateId update, CaseId caseId, Occurred occurred, String kind, String externalId)
      implements RecordSystemEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.RECORD_UPDATE, kind, "confirmed"));
    }
  }

  /**
   * @param reason the record system's code for why it will not
   */
  record MosaicUpdateRejected(
      RecordUpdateId update, CaseId caseId, Occurred occurred, String kind, String reason)
      implements RecordSystemEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.RECORD_UPDATE, kind, "rejected"));
    }
  }
}
