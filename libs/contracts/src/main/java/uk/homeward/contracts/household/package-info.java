/** Who lives at or visits the home, and whether the police know of them. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.household;
