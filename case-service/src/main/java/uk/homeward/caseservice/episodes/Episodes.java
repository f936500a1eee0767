package uk.homeward.caseservice.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.homeward.contracts.lookedafter.CeasedReason;
import uk.homeward.contracts.lookedafter.LookedAfterEvent;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.AbsenceAtHomeEnded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.AbsenceAtHomeRecorded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.CeasingApproved;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.EpisodeChanged;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.EpisodesTakenBack;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.LookedAfterPeriodEnded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.LookedAfterPeriodStarted;
import uk.homeward.contracts.lookedafter.NewEpisodeReason;

/**
 * The episodes that a looked-after child's events make, by the day. No episode begins and ends on
 * the same day: what changes twice on one day is one episode.
 */
final class Episodes {

  private final List<Episode> episodes = new ArrayList<>();

  private Episodes() {}

  /** In whatever order the events come; those of one day stay in their order. */
  static List<Episode> of(List<? extends LookedAfterEvent> events) {
    var ordered = new ArrayList<LookedAfterEvent>(events);
    ordered.sort(Comparator.comparing(e -> e.occurred().on()));
    var course = new Episodes();
    ordered.forEach(course::take);
    return List.copyOf(course.episodes);
  }

  private void take(LookedAfterEvent event) {
    var day = event.occurred().on();
    switch (event) {
      case LookedAfterPeriodStarted e ->
          episodes.add(
              new Episode(
                  day,
                  NewEpisodeReason.S,
                  e.legalStatus(),
                  e.placement(),
                  e.provider(),
                  null,
                  null,
                  null));
      case EpisodeChanged e -> change(e, day);
      case LookedAfterPeriodEnded e -> end(day, e.rec());
      case AbsenceAtHomeRecorded _,
          AbsenceAtHomeEnded _,
          CeasingApproved _,
          EpisodesTakenBack _ -> {}
    }
  }

  /** What it does not change is as it was before, also where that was put right since. */
  private void change(EpisodeChanged e, LocalDate day) {
    var rne = e.rne();
    var was = open() ? episodes.getLast() : null;
    var legalStatus = was == null || rne.ordered() ? e.legalStatus() : was.legalStatus();
    var placement = was == null || rne.moves() ? e.placement() : was.placement();
    var provider = was == null || rne.moves() ? e.provider() : was.provider();
    if (was != null && !rne.moves() && legalStatus == was.legalStatus()) return;
    var changeReason = e.changeReason();
    if (open() && episodes.getLast().from().equals(day)) {
      rne = both(episodes.removeLast().rne(), rne);
      if (!episodes.isEmpty() && day.equals(episodes.getLast().to()) && changeReason == null)
        changeReason = episodes.getLast().changeReason();
    }
    if (!episodes.isEmpty() && (open() || day.equals(episodes.getLast().to())))
      if (episodes.getLast().rec() == null || episodes.getLast().rec() == CeasedReason.X1)
        episodes.add(episodes.removeLast().ended(day, CeasedReason.X1, changeReason));
    episodes.add(new Episode(day, rne, legalStatus, placement, provider, null, null, null));
  }

  private void end(LocalDate day, CeasedReason rec) {
    if (!open()) return;
    var last = episodes.removeLast();
    var before = episodes.isEmpty() ? null : episodes.getLast();
    if (last.from().equals(day) && before != null && day.equals(before.to())) {
      episodes.removeLast();
      last = before;
    }
    episodes.add(last.ended(day, rec, null));
  }

  private boolean open() {
    return !episodes.isEmpty() && episodes.getLast().open();
  }

  /** Two reasons on one day as one. */
  private static NewEpisodeReason both(NewEpisodeReason first, NewEpisodeReason second) {
    if (first == NewEpisodeReason.S) return first;
    if (first == second) return first;
    var order = first.ordered() || second.ordered();
    var carer = newCarer(first) || newCarer(second);
    if (carer) return order ? NewEpisodeReason.B : NewEpisodeReason.P;
    return order ? NewEpisodeReason.U : NewEpisodeReason.T;
  }

  private static boolean newCarer(NewEpisodeReason reason) {
    return switch (reason) {
      case P, B -> true;
      case S, L, T, U -> false;
    };
  }
}
