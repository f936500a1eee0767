/**
 * What is published about the council's record system: what it was asked to change, and what it
 * answered.
 */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.recordsystem;
