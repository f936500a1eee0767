/** Decisions that somebody must look at again, because what they relied on turned out otherwise. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.review;
