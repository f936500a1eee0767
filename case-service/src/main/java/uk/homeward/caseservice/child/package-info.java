/** Who the child is in the record system, and who works with the child. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.child;
