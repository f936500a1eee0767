/** The notification-service. */
@org.jspecify.annotations.NullMarked
package uk.homeward.notification;
