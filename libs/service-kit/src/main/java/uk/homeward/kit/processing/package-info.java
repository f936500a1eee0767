/** Processors that can be asked how far they are, and rebuilt while the system runs. */
@org.jspecify.annotations.NullMarked
package uk.homeward.kit.processing;
