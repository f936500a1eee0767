/** What screens show of a case's assessment: copies of what events say, with their words. */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment.reading;
