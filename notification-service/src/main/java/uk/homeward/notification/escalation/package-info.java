/** Matters carried to somebody more senior, who takes them on and settles them. */
@org.jspecify.annotations.NullMarked
package uk.homeward.notification.escalation;
