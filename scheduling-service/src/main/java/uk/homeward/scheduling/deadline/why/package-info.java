/** Why a deadline is as it is: what set it, how it was counted, what became of it. */
@org.jspecify.annotations.NullMarked
package uk.homeward.scheduling.deadline.why;
