package uk.homeward.contracts.scheduling;

import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Term;

/** The meetings that councils' rules know; the qualifiers of {@link Fact#MEETING}. */
public enum MeetingKind implements Term {
  ASSESSMENT_PLANNING,
  RISK_CLASSIFICATION,
  PLANNING,
  PLAN_REVIEW,
  LOOKED_AFTER_REVIEW,
  TEAM_AROUND_THE_CHILD,
  FAMILY_GROUP_CONFERENCE,
  FAMILY_GROUP_CONFERENCE_REVIEW,
  CASE_DISCUSSION,
  DISCHARGE_DISCUSSION,
  PERMANENCE_PLANNING,
  TRANSITION,
  PROFESSIONALS,
  FAMILY_NETWORK,
  MULTI_AGENCY_REVIEW,
  CARE_PLANNING,
  OTHER;

  Established is(String state) {
    return Established.that(Fact.MEETING, word(), state);
  }
}
