package uk.homeward.assessment.severe;

import uk.homeward.contracts.Occurred;

/**
 * Sent when time has run out on a level that did not fall.
 *
 * @param deadline id of the deadline that was breached
 */
record ProposeSevere(Occurred occurred, String deadline) {}
