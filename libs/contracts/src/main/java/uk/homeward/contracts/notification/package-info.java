/** What is published about messages to the people around a case. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.notification;
