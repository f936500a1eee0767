/** How a case stands, now or as it was known at a past moment. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.summary;
