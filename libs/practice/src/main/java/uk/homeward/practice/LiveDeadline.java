package uk.homeward.practice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Occurred;

/**
 * A deadline that is neither met, cancelled nor waived; it may be breached.
 *
 * @param anchor id of the event that it runs from
 * @param anchoredAt when it runs from
 */
public record LiveDeadline(
    String deadline,
    TimescaleKey key,
    String anchor,
    Occurred anchoredAt,
    @Nullable LocalDate earliestOn,
    Due due) {}
