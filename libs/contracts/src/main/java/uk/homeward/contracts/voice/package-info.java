/** What the child says and wishes, and whether somebody asked alone. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.voice;
