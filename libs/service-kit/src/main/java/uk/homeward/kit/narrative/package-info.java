/** Words about families, stored apart and encrypted. */
@org.jspecify.annotations.NullMarked
package uk.homeward.kit.narrative;
