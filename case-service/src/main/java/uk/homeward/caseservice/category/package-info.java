/** A child's category from review to review, and the work with parents that may change it. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.category;
