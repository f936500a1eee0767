package uk.homeward.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.homeward.notification.Rows.at;
import static uk.homeward.notification.Rows.event;
import static uk.homeward.testkit.KitFixtures.CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.escalation.EscalationEvent;
import uk.homeward.contracts.escalation.EscalationEvent.EscalationAccepted;
import uk.homeward.contracts.escalation.EscalationEvent.EscalationRaised;
import uk.homeward.contracts.escalation.EscalationId;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.ReadModels;

/** How read models are kept, shown with a table of this service and a fold that can go wrong. */
class ReadModelsTest {

  static final Occurred ON = Occurred.on(LocalDate.parse("2026-11-23"));

  final Rows tables = Rows.none();
  final List<String> told = new ArrayList<>();
  final ReadModels models = tables.keptBy(new Escalated());

  /** Keeps escalations; the database refuses a state that it does not know. */
  private final class Escalated extends Fold<EscalationEvent> {
    private Escalated() {
      super(EscalationEvent.class, "escalation");
    }

    @Override
    protected void fold(EscalationEvent event, uk.homeward.kit.readmodel.Rows rows) {
      switch (event) {
        case EscalationRaised e ->
            rows.add("escalation")
                .set("escalation", e.escalation())
                .set("version", 0)
                .set("kind", e.kind())
                .set("rule", e.rule())
                .set("level", e.level())
                .set("roles", e.roles())
                .set("about", e.about())
                .set("occurred", e.occurred())
                .set("state", e.rule().equals("NOR-BAD") ? "nonsense" : "raised");
        case EscalationAccepted e -> {
          var row = rows.the("escalation", e.escalation()).set("state", "accepted");
          if (e.by().equals("nobody")) throw new IllegalArgumentException("Nobody accepts");
          row.set("accepted_by", e.by());
        }
        default -> rows.all("escalation").forEach(row -> row.remove());
      }
    }

    @Override
    protected void written() {
      told.add("written");
    }
  }

  @Test
  void a_batch_is_written_at_its_end_and_told_of_once() {
    together(raised(1, "NOR-7"), raised(2, "NOR-7"), accepted(1, "tom"));
    assertThat(states()).containsExactly("esc-1 accepted tom", "esc-2 raised null");
    assertThat(told).containsExactly("written");
    together(accepted(2, "ola"));
    assertThat(states()).containsExactly("esc-1 accepted tom", "esc-2 accepted ola");
  }

  @Test
  void what_a_fold_changed_before_it_failed_is_not_written() {
    assertThatThrownBy(() -> together(raised(1, "NOR-7"), accepted(1, "nobody")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(states()).isEmpty();
    models.on(raised(1, "NOR-7"), event(raised(1, "NOR-7"), "northshire"), at(1));
    assertThatThrownBy(
            () -> models.on(accepted(1, "nobody"), event(accepted(1, "nobody"), "x"), at(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(states()).containsExactly("esc-1 raised null");
  }

  @Test
  void after_a_batch_that_the_database_refused_each_event_answers_for_itself() {
    var good = raised(1, "NOR-7");
    var bad = raised(2, "NOR-BAD");
    assertThatThrownBy(() -> together(good, bad))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(states()).isEmpty();

    assertThat(tried(good, bad)).containsExactly("good", "DataIntegrityViolationException");

    together(good);
    together(accepted(1, "tom"), raised(3, "NOR-7"));
    assertThat(states()).containsExactly("esc-1 accepted tom", "esc-3 raised null");
  }

  @Test
  void a_row_that_is_not_there_takes_nothing_and_another_case_is_not_touched() {
    together(accepted(1, "tom"));
    assertThat(states()).isEmpty();
    together(raised(1, "NOR-7"));
    var elsewhere =
        new EscalationEvent.EscalationResolved(
            new EscalationId("esc-1"),
            new uk.homeward.contracts.CaseId("case-other"),
            ON,
            EscalationEvent.Kind.BREACH,
            "tom",
            null);
    together(elsewhere);
    assertThat(states()).containsExactly("esc-1 raised null");
    together(
        new EscalationEvent.EscalationResolved(
            new EscalationId("esc-1"), CASE, ON, EscalationEvent.Kind.BREACH, "tom", null));
    assertThat(states()).isEmpty();
  }

  @Test
  void a_replay_tells_nobody() {
    var again = ReplayToken.createReplayToken(at(9), at(1));
    models.on(raised(1, "NOR-7"), event(raised(1, "NOR-7"), "northshire"), again);
    assertThat(states()).containsExactly("esc-1 raised null");
    assertThat(told).isEmpty();
  }

  /** In one batch, as a processor handles events. */
  private void together(CaseEvent... events) {
    var work = new BatchingUnitOfWork<>(messages(events));
    var number = new int[1];
    var result =
        work.executeWithResult(
            () -> {
              var one = events[number[0]++];
              models.on(one, work.getMessage(), at(number[0]));
              return null;
            });
    if (result.isExceptional() && result.exceptionResult() instanceof RuntimeException e) throw e;
  }

  /** What becomes of each event, while they are written one by one. */
  private List<String> tried(CaseEvent... events) {
    var came = new ArrayList<String>();
    var work = new BatchingUnitOfWork<>(messages(events));
    work.start();
    for (var event : events)
      try {
        models.on(event, event(event, "northshire"), at(1));
        came.add("good");
      } catch (RuntimeException e) {
        came.add(e.getClass().getSimpleName());
      }
    work.rollback();
    tables.projections().sql("delete from escalation").update();
    return came;
  }

  private static List<EventMessage<CaseEvent>> messages(CaseEvent... events) {
    return IntStream.range(0, events.length)
        .mapToObj(n -> event(events[n], "northshire", n))
        .toList();
  }

  private List<String> states() {
    return tables
        .projections()
        .sql(
            "select escalation || ' ' || state || ' ' || coalesce(accepted_by, 'null') from escalation order by 1")
        .query(String.class)
        .list();
  }

  private static EscalationRaised raised(int number, String rule) {
    return new EscalationRaised(
        new EscalationId("esc-" + number),
        CASE,
        ON,
        EscalationEvent.Kind.BREACH,
        rule,
        1,
        List.of("iro"),
        "evt-1",
        null);
  }

  private static EscalationAccepted accepted(int number, String by) {
    return new EscalationAccepted(new EscalationId("esc-" + number), CASE, ON, by);
  }
}
