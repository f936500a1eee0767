/** The plan for going home, and the one in case it fails. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.plan;
