package uk.homeward.contracts.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** Everything that can have happened to a visit. */
public sealed interface VisitEvent extends CaseEvent {

  VisitId visit();

  /**
   * @param place code
   * @param notAloneReason code; null when seen alone, or when nobody said
   */
  record VisitMade(
      VisitId visit,
      CaseId caseId,
      Occurred occurred,
      boolean seenAlone,
      boolean announced,
      String place,
      @Nullable String notAloneReason)
      implements VisitEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.VISIT, "made"));
    }
  }
}
