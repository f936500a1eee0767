/** The case's own lifecycle: considered, decided, confirmed, home, broken down, closed. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.reunification;
