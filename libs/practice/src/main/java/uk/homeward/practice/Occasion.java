package uk.homeward.practice;

/**
 * Something that follows by itself, under a rule, whenever a case learns one of these.
 *
 * @param on any of these sets it off
 */
public record Occasion(Rule rule, Triggers on) {}
