/** Departures from what the council expects, put on record. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.deviation;
