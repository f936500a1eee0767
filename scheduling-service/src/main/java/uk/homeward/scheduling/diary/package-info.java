/** Which meetings and visits a case has had and is to have. */
@org.jspecify.annotations.NullMarked
package uk.homeward.scheduling.diary;
