/** The case-service. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice;
