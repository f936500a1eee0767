package uk.homeward.practice;

import uk.homeward.contracts.Occurred;

/**
 * What a time runs from.
 *
 * @param known what started it; where several facts are needed, the last of them
 * @param when the time runs from here: when it happened, or the date that the fact states
 */
public record Anchor(Known known, Occurred when) {}
