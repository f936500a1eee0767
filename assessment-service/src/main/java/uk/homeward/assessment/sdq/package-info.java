/** Strengths and difficulties questionnaires: done, or why not. */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment.sdq;
