/** Classifying the risk of a return: a series in which nothing is ever replaced. */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment.classification;
