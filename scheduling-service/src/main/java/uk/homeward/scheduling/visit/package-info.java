/** Visits to a child, as they were made. */
@org.jspecify.annotations.NullMarked
package uk.homeward.scheduling.visit;
