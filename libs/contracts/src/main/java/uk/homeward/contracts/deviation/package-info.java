/** Where what was done or happened departs from what the council expects. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.deviation;
