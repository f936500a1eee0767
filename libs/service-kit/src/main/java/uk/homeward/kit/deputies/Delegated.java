package uk.homeward.kit.deputies;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.access.DelegationId;
import uk.homeward.contracts.access.DelegationReason;
import uk.homeward.practice.Role;

/**
 * One person's roles, in which another may act for a time.
 *
 * @param from first London date on which the deputy may act
 * @param until last one, unless it was ended before
 * @param ended from this day on it holds no more; null if it was not ended
 * @param place its place in the log
 */
public record Delegated(
    DelegationId id,
    String delegator,
    String deputy,
    Set<Role> roles,
    LocalDate from,
    LocalDate until,
    DelegationReason reason,
    Occurred given,
    @Nullable Occurred ended,
    long place) {

  /** The last day on which the deputy could act; before the first if there was none. */
  public LocalDate last() {
    return ended == null || ended.on().isAfter(until) ? until : ended.on().minusDays(1);
  }

  /** Whether the deputy may act on this London date. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(last());
  }
}
