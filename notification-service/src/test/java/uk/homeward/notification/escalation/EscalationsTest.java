package uk.homeward.notification.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.notification.Rows.at;
import static uk.homeward.notification.Rows.event;
import static uk.homeward.notification.escalation.EscalationTest.ACCEPTED;
import static uk.homeward.notification.escalation.EscalationTest.RAISED;
import static uk.homeward.notification.escalation.EscalationTest.RESOLVED;
import static uk.homeward.notification.escalation.EscalationTest.ROLES;
import static uk.homeward.testkit.KitFixtures.CASE;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.notification.Rows;

class EscalationsTest {

  final Rows rows = Rows.none();
  final Escalations escalations = new Escalations(rows.requests("northshire"));
  final ReadModels models = rows.keptBy(new EscalationFold());

  @Test
  void shows_how_far_each_matter_has_come_and_replay_changes_nothing() {
    var raised =
        new Escalations.Row(
            "esc-1",
            0,
            "breach",
            "NOR-7",
            1,
            ROLES,
            "evt-9",
            "2026-12-31T00:00:00Z",
            null,
            "raised",
            null,
            null,
            null,
            null,
            null,
            7);
    for (var pass = 0; pass < 2; pass++) {
      models.reset();
      models.on(RAISED, event(RAISED, "northshire"), at(7));
      models.on(RAISED, event(RAISED, "northshire"), at(7));
      assertThat(escalations.about(CASE, 0, 10)).containsExactly(raised);
      models.on(ACCEPTED, event(ACCEPTED, "northshire", 1), at(8));
      models.on(RESOLVED, event(RESOLVED, "northshire", 2), at(9));
      assertThat(escalations.about(CASE, 0, 10))
          .extracting(r -> List.of(r.state(), r.version(), r.acceptedBy(), r.resolvedBy()))
          .containsExactly(List.of("resolved", 2L, "tom", "tom"));
    }
    assertThat(escalations.about(CASE, 7, 10)).isEmpty();
    assertThat(new Escalations(rows.requests("eastvale")).about(CASE, 0, 10)).isEmpty();
  }
}
