/** Consultations that decisions rest on. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.consultation;
