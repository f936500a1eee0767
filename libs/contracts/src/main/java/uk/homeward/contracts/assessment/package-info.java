/** The assessment of whether a child can return home, as others see it. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.assessment;
