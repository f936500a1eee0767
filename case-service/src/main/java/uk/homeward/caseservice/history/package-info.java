/** Everything that happened in a case, as it happened and as it became known. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.history;
