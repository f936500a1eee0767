package uk.homeward.contracts.notices;

import java.util.List;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** Written notices about one placement. */
public sealed interface PlacementNoticesEvent extends CaseEvent {

  PlacementNoticesId notices();

  /**
   * The notices went out.
   *
   * @param withheldFrom who was not told, for the child's safety
   */
  record PlacementNoticesGiven(
      PlacementNoticesId notices,
      CaseId caseId,
      Occurred occurred,
      NoticeKind kind,
      List<NoticeRecipient> recipients,
      List<NoticeRecipient> withheldFrom)
      implements PlacementNoticesEvent {
    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.PLACEMENT_NOTICES, kind.word(), "given"));
    }
  }
}
