package uk.homeward.contracts.scheduling;

import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Term;

/** How far the record of a meeting has gone; the qualifiers of {@link Fact#MEETING_RECORD}. */
public enum MeetingRecordStage implements Term {
  DECISIONS,
  RECORD,
  DISTRIBUTED
}
