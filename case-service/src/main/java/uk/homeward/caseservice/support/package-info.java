/** A support service's help: asking for it, being referred to it, and its programme. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.support;
