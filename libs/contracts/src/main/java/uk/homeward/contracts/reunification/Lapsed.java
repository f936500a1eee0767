package uk.homeward.contracts.reunification;

import static uk.homeward.contracts.Established.that;

import java.util.List;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;

/** What was decided and planned for one return does not serve for another. */
final class Lapsed {

  private static final String LAPSED = "lapsed";

  private Lapsed() {}

  static List<Established> withTheReturn() {
    return List.of(
        that(Fact.DECISION, "3", LAPSED),
        that(Fact.RETURN_DECISION, LAPSED),
        that(Fact.RETURN_CONFIRMATION, LAPSED),
        that(Fact.PLAN_CHANGE, LAPSED),
        that(Fact.CONSULTATION, "iro", LAPSED),
        that(Fact.ASSESSMENT_ENDORSEMENT, LAPSED),
        that(Fact.PANEL, LAPSED),
        that(Fact.CHILD_VIEWS, LAPSED),
        that(Fact.SUITABILITY, "placement-with-parents", LAPSED),
        that(Fact.SUITABILITY, "risk", LAPSED),
        that(Fact.SUITABILITY, "ceasing", LAPSED),
        that(Fact.PLACEMENT_WITH_PARENTS_AGREEMENT, LAPSED),
        that(Fact.CEASING_APPROVAL, LAPSED),
        that(Fact.PLAN, "support", LAPSED),
        that(Fact.PLAN, "move-home", LAPSED),
        that(Fact.PLAN, "transition", LAPSED));
  }
}
