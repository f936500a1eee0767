/** The analytical chronology, written by someone independent of the case. */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment.chronology;
