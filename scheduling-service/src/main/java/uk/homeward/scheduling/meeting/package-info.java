/** Meetings about a child: planned, held, adjourned, cancelled, and their records issued. */
@org.jspecify.annotations.NullMarked
package uk.homeward.scheduling.meeting;
