/** The child's legal status and what courts decide. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.legal;
