/** What was said in words in a case, read one by one. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.narrative;
