/** Turns what cases learn into what becomes of their deadlines. */
@org.jspecify.annotations.NullMarked
package uk.homeward.scheduling.timetable;
