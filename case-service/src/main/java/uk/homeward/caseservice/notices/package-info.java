/** Written notices that a placement begins or ends. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.notices;
