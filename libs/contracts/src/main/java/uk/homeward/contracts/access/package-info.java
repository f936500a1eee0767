/** Attempts that the role of the person did not allow. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.access;
