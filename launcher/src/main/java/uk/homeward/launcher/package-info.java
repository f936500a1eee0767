/** The whole system on one machine, for demonstration and tests. */
@org.jspecify.annotations.NullMarked
package uk.homeward.launcher;
