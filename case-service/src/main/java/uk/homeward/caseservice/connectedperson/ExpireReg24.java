package uk.homeward.caseservice.connectedperson;

import uk.homeward.contracts.Occurred;

/**
 * Says that a temporary approval has run out.
 *
 * @param deadline identifier of the deadline that passed
 */
record ExpireReg24(Occurred occurred, String deadline) {}
