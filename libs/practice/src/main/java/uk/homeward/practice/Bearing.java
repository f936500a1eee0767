package uk.homeward.practice;

import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.RuleRef;

/**
 * What an act asks of a fact, and whether that is so.
 *
 * @param fact the fact that is needed, for programs
 * @param refuses whether the act is refused for its lack, or does it with that put on record
 * @param says for a practitioner; null if it is so
 * @param remedy likewise
 */
public record Bearing(
    GateKey act,
    RuleRef rule,
    String fact,
    boolean met,
    boolean refuses,
    @Nullable String says,
    @Nullable String remedy) {}
