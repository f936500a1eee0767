/** Help for a return: asking a support service for it, being referred to it, and its programme. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.support;
