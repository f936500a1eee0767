/** What each case has learned, kept by every service for its own gates. */
@org.jspecify.annotations.NullMarked
package uk.homeward.kit.facts;
