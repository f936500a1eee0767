/**
 * The time in which a child is looked after, kept in episodes as the national return wants them.
 */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.lookedafter;
