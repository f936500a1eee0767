package uk.homeward.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.access.DelegationId;

class EnvelopeTest {

  private static final Envelope BY_DEPUTY =
      new Envelope(
          new CaseId("case-1"),
          "northshire",
          "dora",
          "team-manager",
          "owen",
          new DelegationId("dlg-1"),
          Occurred.parse("2027-02-01"),
          Instant.parse("2027-02-01T09:30:00Z"),
          "northshire@2",
          List.of(),
          List.of(),
          List.of(),
          "cor-1",
          null,
          Envelope.Source.PERSON,
          false);

  @Test
  void a_deputy_is_named_with_whom_they_acted_for() {
    assertThat(Envelope.from(BY_DEPUTY.toMetadata())).isEqualTo(BY_DEPUTY);
  }

  @Test
  void what_was_written_before_there_were_deputies_is_still_read() {
    var before = new HashMap<>(BY_DEPUTY.toMetadata());
    before.put("envelope", "1");
    before.remove("delegation");
    assertThat(Envelope.from(before).delegation()).isNull();
    assertThat(Envelope.from(before).onBehalfOf()).isEqualTo("owen");
  }

  @Test
  void what_a_later_version_wrote_is_not_guessed() {
    var later = new HashMap<>(BY_DEPUTY.toMetadata());
    later.put("envelope", "3");
    assertThatIllegalArgumentException().isThrownBy(() -> Envelope.from(later));
  }
}
