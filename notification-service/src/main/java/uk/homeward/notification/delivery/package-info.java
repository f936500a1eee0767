/** The outbox: carries what the log asks for out of the house, until it has an answer. */
@org.jspecify.annotations.NullMarked
package uk.homeward.notification.delivery;
