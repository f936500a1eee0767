/** Whether these parents and this home are fit for what is planned. */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment.suitability;
