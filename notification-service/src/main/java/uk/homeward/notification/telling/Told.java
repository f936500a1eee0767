package uk.homeward.notification.telling;

import uk.homeward.contracts.RuleRef;

/**
 * One thing that follows from an event.
 *
 * @param target aggregate that takes the command; the same each time the event is delivered
 * @param rule that makes it follow
 */
record Told(String target, RuleRef rule, Object command) {}
