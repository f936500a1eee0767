/** The scheduling-service. */
@org.jspecify.annotations.NullMarked
package uk.homeward.scheduling;
