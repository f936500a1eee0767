package uk.homeward.contracts.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.voice.NotAloneReason;
import uk.homeward.contracts.voice.Place;

/** Everything that can have happened to a visit. */
public sealed interface VisitEvent extends CaseEvent {

  VisitId visit();

  /**
   * @param notAloneReason null when seen alone, or when nobody said
   */
  record VisitMade(
      VisitId visit,
      CaseId caseId,
      Occurred occurred,
      boolean seenAlone,
      boolean announced,
      Place place,
      @Nullable NotAloneReason notAloneReason)
      implements VisitEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.VISIT, "made"));
    }
  }
}
