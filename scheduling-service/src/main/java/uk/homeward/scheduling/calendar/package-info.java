/** The working calendar of a council, as newer versions of it are published. */
@org.jspecify.annotations.NullMarked
package uk.homeward.scheduling.calendar;
