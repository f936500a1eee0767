package uk.homeward.caseservice.stay;

import uk.homeward.contracts.Occurred;

/**
 * Says that a stay grew longer than is allowed without approval.
 *
 * @param deadline identifier of the deadline that passed
 */
record DetectUnapprovedStay(Occurred occurred, String deadline) {}
