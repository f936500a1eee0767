/** The critical history of a case, written by someone who does not know it. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.chronology;
