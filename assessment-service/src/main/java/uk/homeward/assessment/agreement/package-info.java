/** What parents and workers agree must change, goal by goal. */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment.agreement;
