/** What follows when a level has not fallen in the time allowed: a proposal, never a decision. */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment.severe;
