package uk.homeward.caseservice.lookedafter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.lookedafter.Standing.LookedAfter;
import uk.homeward.caseservice.lookedafter.Standing.NotLookedAfter;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.lookedafter.LookedAfterEvent;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.AbsenceAtHomeEnded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.AbsenceAtHomeRecorded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.CeasingApproved;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.EpisodeChanged;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.EpisodesTakenBack;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.LookedAfterPeriodEnded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.LookedAfterPeriodStarted;

/** How a child stood on each day, told from what was recorded and not taken back. */
final class Course {

  private record Step(String id, @Nullable String cause, LookedAfterEvent event) {}

  private final List<Step> steps = new ArrayList<>();
  private final NavigableMap<LocalDate, Standing> days = new TreeMap<>();

  /**
   * @param id of the event
   * @param cause id of the event that it follows from; null if somebody recorded it
   */
  void take(LookedAfterEvent event, String id, @Nullable String cause) {
    if (event instanceof EpisodesTakenBack back) {
      steps.removeIf(step -> back.replaces().contains(step.id));
      days.clear();
      steps.stream()
          .sorted(Comparator.comparing(step -> step.event.occurred().on()))
          .forEach(step -> take(step.event));
    } else {
      steps.add(new Step(id, cause, event));
      take(event);
    }
  }

  Standing on(Occurred occurred) {
    var entry = days.floorEntry(occurred.on());
    return entry == null ? new NotLookedAfter() : entry.getValue();
  }

  /** Ids of the events that follow from any of these. */
  List<String> following(Collection<String> causes) {
    return steps.stream()
        .filter(step -> step.cause != null && causes.contains(step.cause))
        .map(Step::id)
        .toList();
  }

  private void take(LookedAfterEvent event) {
    var day = event.occurred().on();
    switch (event) {
      case LookedAfterPeriodStarted e ->
          days.put(day, new LookedAfter(e.legalStatus(), e.placement(), e.provider(), false));
      case EpisodeChanged e -> days.put(day, now(e));
      case AbsenceAtHomeRecorded _ -> away(event.occurred(), true);
      case AbsenceAtHomeEnded _ -> away(event.occurred(), false);
      case LookedAfterPeriodEnded _ -> days.put(day, new NotLookedAfter());
      case CeasingApproved _, EpisodesTakenBack _ -> {}
    }
  }

  /** What an episode does not change is as it was before. */
  private LookedAfter now(EpisodeChanged e) {
    if (!(on(e.occurred()) instanceof LookedAfter was))
      return new LookedAfter(e.legalStatus(), e.placement(), e.provider(), false);
    var placement = e.rne().moves() ? e.placement() : was.placement();
    return new LookedAfter(
        e.rne().ordered() ? e.legalStatus() : was.legalStatus(),
        placement,
        e.rne().moves() ? e.provider() : was.provider(),
        was.absent() && was.placement() == placement);
  }

  private void away(Occurred occurred, boolean absent) {
    if (on(occurred) instanceof LookedAfter was) days.put(occurred.on(), was.away(absent));
  }
}
