/** Placing a child who is in care with the parents. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.withparents;
