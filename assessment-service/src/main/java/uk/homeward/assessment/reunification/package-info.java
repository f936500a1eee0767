/**
 * Assessing whether the child can return home, from the appointment of an assessor to the sign-off.
 */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment.reunification;
