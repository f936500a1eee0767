/** The time in which a child is looked after, and its episodes. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.lookedafter;
