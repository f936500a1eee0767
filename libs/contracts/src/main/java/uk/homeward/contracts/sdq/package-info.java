/** Strengths and difficulties questionnaires. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.sdq;
