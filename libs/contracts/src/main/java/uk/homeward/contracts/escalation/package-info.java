/** What is published about matters that were carried to somebody more senior. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.escalation;
