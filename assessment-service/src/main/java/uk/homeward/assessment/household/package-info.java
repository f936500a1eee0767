/** Checking who lives at or visits the home. */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment.household;
