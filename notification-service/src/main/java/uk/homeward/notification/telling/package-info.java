/** Decides who is told what, and what the record system is asked for, from what cases learn. */
@org.jspecify.annotations.NullMarked
package uk.homeward.notification.telling;
