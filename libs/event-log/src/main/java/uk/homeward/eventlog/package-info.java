/** The one event log: PostgreSQL behind Axon's own interfaces. Knows nothing of the domain. */
@org.jspecify.annotations.NullMarked
package uk.homeward.eventlog;
