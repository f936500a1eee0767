package uk.homeward.kit.deputies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.access.DelegationId;
import uk.homeward.contracts.access.DelegationReason;
import uk.homeward.practice.Role;

class DelegatedTest {

  @ParameterizedTest
  @CsvSource({
    ",           2027-03-27, false",
    ",           2027-03-28, true",
    ",           2027-04-02, true",
    ",           2027-04-03, false",
    "2027-03-30, 2027-03-29, true",
    "2027-03-30, 2027-03-30, false",
    "2027-03-28, 2027-03-28, false",
    "2027-03-20, 2027-03-28, false",
    "2027-05-01, 2027-04-02, true",
    "2027-05-01, 2027-04-03, false",
    // Half past midnight in London.
    "2027-03-29T23:30:00Z, 2027-03-29, true",
    "2027-03-29T23:30:00Z, 2027-03-30, false"
  })
  void it_holds_from_its_first_day_to_its_last_unless_it_was_ended_before(
      @Nullable String ended, LocalDate day, boolean holds) {
    var given =
        new Delegated(
            new DelegationId("dlg-1"),
            "owen",
            "dora",
            Set.of(Role.TEAM_MANAGER),
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2027, 4, 2),
            DelegationReason.LEAVE,
            Occurred.on(LocalDate.of(2027, 3, 1)),
            ended == null ? null : Occurred.parse(ended),
            1);
    assertThat(given.holdsOn(day)).isEqualTo(holds);
  }
}
