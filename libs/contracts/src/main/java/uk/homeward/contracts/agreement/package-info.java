/** What parents and workers agree must change before and after a return. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.agreement;
