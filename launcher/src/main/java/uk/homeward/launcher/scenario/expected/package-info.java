/** Compares what a scenario expects with what the system shows. */
@org.jspecify.annotations.NullMarked
package uk.homeward.launcher.scenario.expected;
