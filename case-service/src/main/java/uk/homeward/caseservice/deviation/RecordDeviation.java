package uk.homeward.caseservice.deviation;

import uk.homeward.contracts.Occurred;

/** Puts on record that an event departed from a rule; sent by the automation. */
record RecordDeviation(Occurred occurred, String ruleId, String byEvent) {}
