/** Hearing the child: seen alone, wishes, a trusted adult. */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment.voice;
