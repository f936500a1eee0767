package uk.homeward.contracts.child;

import static uk.homeward.contracts.Established.that;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.SdqBand;

/** What the record system says about a child when the case begins, and who works with the child. */
public sealed interface ChildsRecordEvent extends CaseEvent {

  ChildsRecordId record();

  /** The record system gave what was known of the child on this day. */
  record BaselineRecorded(ChildsRecordId record, CaseId caseId, Occurred occurred)
      implements ChildsRecordEvent {}

  /** The child was born. */
  record ChildsBirthRecorded(ChildsRecordId record, CaseId caseId, Occurred occurred)
      implements ChildsRecordEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.CHILD_BORN, occurred.on()));
    }
  }

  /** The child is not looked after, and may have to be. */
  record EdgeOfCareRecorded(ChildsRecordId record, CaseId caseId, Occurred occurred)
      implements ChildsRecordEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.LIVING, "edge-of-care"));
    }
  }

  /** The last review of the looked-after child before the case. */
  record LastReviewRecorded(ChildsRecordId record, CaseId caseId, Occurred occurred)
      implements ChildsRecordEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.MEETING, "looked-after-review", "held"));
    }
  }

  /** The last visit before the case. */
  record LastVisitRecorded(ChildsRecordId record, CaseId caseId, Occurred occurred)
      implements ChildsRecordEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.VISIT, "made"));
    }
  }

  /** The last questionnaire before the case. */
  record LastSdqRecorded(ChildsRecordId record, CaseId caseId, Occurred occurred, int score)
      implements ChildsRecordEvent {
    @Override
    public List<Established> establishes() {
      return List.of(that(Fact.SDQ, SdqBand.of(score).word()));
    }
  }

  /** These people work with the child from now on; what is null stays as it was. */
  record ChildsPeopleRecorded(
      ChildsRecordId record,
      CaseId caseId,
      Occurred occurred,
      @Nullable String socialWorker,
      @Nullable String teamManager,
      @Nullable String iro)
      implements ChildsRecordEvent {
    @Override
    public List<Established> establishes() {
      var established = new ArrayList<Established>();
      if (socialWorker != null) established.add(that(Fact.PERSON, "social-worker", socialWorker));
      if (teamManager != null) established.add(that(Fact.PERSON, "team-manager", teamManager));
      if (iro != null) established.add(that(Fact.PERSON, "iro", iro));
      return List.copyOf(established);
    }
  }
}
