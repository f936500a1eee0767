/** Help for a child in need. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.childinneed;
