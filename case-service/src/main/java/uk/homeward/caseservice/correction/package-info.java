/** Records put right, with what was recorded first kept beside. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.correction;
