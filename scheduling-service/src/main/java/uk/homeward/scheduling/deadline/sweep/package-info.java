/** Looks for what has come true by the passing of time, and has it recorded. */
@org.jspecify.annotations.NullMarked
package uk.homeward.scheduling.deadline.sweep;
