/** Which deadlines a case has and had, and what is due next for whom. */
@org.jspecify.annotations.NullMarked
package uk.homeward.scheduling.deadline.list;
