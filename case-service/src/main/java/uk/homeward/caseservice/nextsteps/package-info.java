/** What a person may do in a case, and what stands in the way of the rest. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.nextsteps;
