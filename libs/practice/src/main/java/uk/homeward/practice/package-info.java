/** Councils' practice rules as data, and the working calendar. Knows neither Spring nor Axon. */
@org.jspecify.annotations.NullMarked
package uk.homeward.practice;
