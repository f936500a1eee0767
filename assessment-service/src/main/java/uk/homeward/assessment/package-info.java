/** The assessment-service. */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment;
