/** The published language: identifiers, events and what they establish. Knows the JDK only. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts;
