/** What scheduling publishes: deadlines, meetings, visits and calendars. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.scheduling;
