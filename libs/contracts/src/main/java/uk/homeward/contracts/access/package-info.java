/** Who acts for whom for a time, and attempts that nobody's role allowed. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.access;
