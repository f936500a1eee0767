/** Deputies: who may act in whose roles, and when. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.delegation;
