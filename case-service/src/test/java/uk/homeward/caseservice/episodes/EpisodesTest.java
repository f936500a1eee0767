package uk.homeward.caseservice.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.contracts.lookedafter.LegalCode.C1;
import static uk.homeward.contracts.lookedafter.LegalCode.C2;
import static uk.homeward.contracts.lookedafter.LegalCode.V2;
import static uk.homeward.contracts.lookedafter.Placement.P1;
import static uk.homeward.contracts.lookedafter.Placement.T1;
import static uk.homeward.contracts.lookedafter.Placement.U6;
import static uk.homeward.testkit.KitFixtures.CASE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.lookedafter.CeasedReason;
import uk.homeward.contracts.lookedafter.ChangeReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.LookedAfterEvent;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.EpisodeChanged;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.LookedAfterPeriodEnded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.LookedAfterPeriodStarted;
import uk.homeward.contracts.lookedafter.LookedAfterPeriodId;
import uk.homeward.contracts.lookedafter.NewEpisodeReason;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;

class EpisodesTest {

  private static final LookedAfterPeriodId ID = new LookedAfterPeriodId(CASE.own("lap-"));
  private static final LookedAfterPeriodStarted STARTED = started(day(1), C2, U6);

  @Test
  void home_in_care_and_then_discharged() {
    var episodes = Episodes.of(List.of(STARTED, home(day(10)), ended(day(20), CeasedReason.E4A)));
    assertThat(episodes)
        .containsExactly(
            new Episode(
                day(1),
                NewEpisodeReason.S,
                C2,
                U6,
                Provider.PR1,
                day(10),
                CeasedReason.X1,
                ChangeReason.CARPL),
            new Episode(
                day(10),
                NewEpisodeReason.P,
                C2,
                P1,
                Provider.PR0,
                day(20),
                CeasedReason.E4A,
                null));
    assertThat(rules(episodes)).isEmpty();
  }

  @Test
  void the_order_of_entry_does_not_matter() {
    assertThat(Episodes.of(List.of(ended(day(20), CeasedReason.E4A), home(day(10)), STARTED)))
        .isEqualTo(Episodes.of(List.of(STARTED, home(day(10)), ended(day(20), CeasedReason.E4A))));
  }

  @Test
  void what_changes_twice_on_one_day_is_one_episode() {
    var order = changed(day(10), NewEpisodeReason.L, C2, P1, Provider.PR0, null);
    var episodes =
        Episodes.of(
            List.of(
                started(day(1), C1, U6),
                changed(day(10), NewEpisodeReason.P, C1, P1, Provider.PR0, ChangeReason.CARPL),
                order));
    assertThat(episodes).hasSize(2);
    assertThat(episodes.getLast().rne()).isEqualTo(NewEpisodeReason.B);
    assertThat(episodes.getFirst().changeReason()).isEqualTo(ChangeReason.CARPL);
    assertThat(rules(episodes)).isEmpty();
  }

  @Test
  void home_and_discharged_on_one_day_is_no_episode_at_home() {
    var episodes = Episodes.of(List.of(STARTED, home(day(10)), ended(day(10), CeasedReason.E4A)));
    assertThat(episodes).hasSize(1);
    assertThat(episodes.getFirst().rec()).isEqualTo(CeasedReason.E4A);
    assertThat(rules(episodes)).isEmpty();
  }

  @Test
  void the_validator_names_its_rule() {
    assertThat(rules(Episodes.of(List.of(started(day(1), V2, P1))))).contains("378");
    assertThat(
            rules(
                Episodes.of(
                    List.of(STARTED, ended(day(5), CeasedReason.E4A), started(day(5), C2, U6)))))
        .containsExactly("431");
    assertThat(rules(Episodes.of(List.of(STARTED, ended(day(5), CeasedReason.E4A), home(day(6))))))
        .contains("432");
    assertThat(
            rules(
                Episodes.of(
                    List.of(
                        STARTED, changed(day(5), NewEpisodeReason.P, C2, P1, Provider.PR0, null)))))
        .containsExactly("225");
    assertThat(
            rules(Episodes.of(List.of(started(day(1), C2, T1), ended(day(5), CeasedReason.E4A)))))
        .containsExactly("381");
  }

  private static List<String> rules(List<Episode> episodes) {
    return EpisodeRules.faults(episodes).stream().map(EpisodeRules.EpisodeFault::rule).toList();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2027, 6, day);
  }

  private static LookedAfterPeriodStarted started(
      LocalDate on, LegalCode status, Placement placement) {
    return new LookedAfterPeriodStarted(
        ID, CASE, Occurred.on(on), status, placement, Provider.PR1, false);
  }

  private static LookedAfterEvent home(LocalDate on) {
    return changed(on, NewEpisodeReason.P, C2, P1, Provider.PR0, ChangeReason.CARPL);
  }

  private static EpisodeChanged changed(
      LocalDate on,
      NewEpisodeReason rne,
      LegalCode status,
      Placement placement,
      Provider provider,
      @Nullable ChangeReason reason) {
    return new EpisodeChanged(
        ID, CASE, Occurred.on(on), rne, status, placement, provider, reason, true);
  }

  private static LookedAfterPeriodEnded ended(LocalDate on, CeasedReason rec) {
    return new LookedAfterPeriodEnded(ID, CASE, Occurred.on(on), rec, true);
  }
}
