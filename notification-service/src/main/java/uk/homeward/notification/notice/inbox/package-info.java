/** Who has been told what: each person's inbox, and each case's notifications. */
@org.jspecify.annotations.NullMarked
package uk.homeward.notification.notice.inbox;
