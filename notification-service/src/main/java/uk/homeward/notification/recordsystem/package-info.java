/** What the council's record system is asked to change, and what it answers. */
@org.jspecify.annotations.NullMarked
package uk.homeward.notification.recordsystem;
