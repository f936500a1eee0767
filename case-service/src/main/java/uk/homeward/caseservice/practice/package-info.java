/** A council's rules, for people to read. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.practice;
