/** Who may act in whose roles for a time, kept by every service for its own gates. */
@org.jspecify.annotations.NullMarked
package uk.homeward.kit.deputies;
