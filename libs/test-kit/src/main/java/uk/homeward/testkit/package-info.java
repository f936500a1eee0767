/** For tests only: PostgreSQL, moments, event samples, the rules of the architecture. */
@org.jspecify.annotations.NullMarked
package uk.homeward.testkit;
