/** Records that were wrong, and what is known in their place. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.correction;
