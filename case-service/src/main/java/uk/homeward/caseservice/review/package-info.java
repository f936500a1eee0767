/** Decisions whose grounds turned out otherwise, for somebody to look at again. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.review;
