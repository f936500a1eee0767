/** The one clock of the domain, and the demonstration's, which stands still until moved. */
@org.jspecify.annotations.NullMarked
package uk.homeward.kit.time;
