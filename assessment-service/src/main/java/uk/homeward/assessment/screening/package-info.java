/** First looks at whether a child might go home, before anybody assesses. */
@org.jspecify.annotations.NullMarked
package uk.homeward.assessment.screening;
