package uk.homeward.scheduling.deadline.list;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.scheduling.DeadlineEvent;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineBreached;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineCancelled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineDueSoon;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineMet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineRescheduled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineWaived;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Row;
import uk.homeward.kit.readmodel.Rows;

/** Copies what deadlines' events say, their next moments too; judges nothing. */
@Component
class DeadlineFold extends Fold<DeadlineEvent> {

  private static final String DEADLINE = "deadline";
  private static final String MOMENT = "due_moment";

  DeadlineFold() {
    super(DeadlineEvent.class, DEADLINE, MOMENT);
  }

  @Override
  protected void fold(DeadlineEvent event, Rows rows) {
    if (event instanceof DeadlineSet e) set(e, rows);
    var id = event.deadline();
    var row = rows.the(DEADLINE, id).set("version", rows.heard().version());
    switch (event) {
      case DeadlineSet e -> dates(row, rows, e.earliestOn(), e.due(), e.dueSoonAt(), e.calendar());
      case DeadlineRescheduled e -> {
        row.set("due_soon", false).set("breached_at", null);
        if (e.reason().equals("anchor-changed"))
          row.set("anchor", e.byEvent()).set("anchored", e.occurred());
        dates(row, rows, e.earliestOn(), e.due(), e.dueSoonAt(), e.calendar());
      }
      case DeadlineDueSoon _ -> {
        row.set("due_soon", true);
        rows.the(MOMENT, id, "due-soon").remove();
      }
      case DeadlineBreached e -> breach(e, row, rows);
      case DeadlineMet e -> {
        close(row, rows, e, "met");
        row.set("late", e.late())
            .set("days_late", e.daysLate())
            .set("minutes_late", e.minutesLate());
      }
      case DeadlineCancelled e -> close(row, rows, e, "cancelled").set("reason", e.cause());
      case DeadlineWaived e -> close(row, rows, e, "waived").set("reason", e.reason());
    }
  }

  private static void set(DeadlineSet e, Rows rows) {
    var heard = rows.heard();
    rows.add(DEADLINE)
        .set("deadline", e.deadline())
        .set("event_id", heard.id())
        .set("correlation", heard.envelope().correlation())
        .set("timescale", e.timescale())
        .set("timescale_id", e.timescaleId())
        .set("rule_id", e.rule().id())
        .set("rule_from", e.rule().from())
        .set("rule_source", e.rule().source())
        .set("rule_inferred", e.rule().inferred())
        .set("kind", e.kind())
        .set("statutory", e.statutory())
        .set("owners", e.owners())
        .set("escalate_to", e.escalateTo())
        .set("anchor", e.anchor())
        .set("anchored", e.occurred())
        .set("due_soon", false)
        .set("state", "open");
  }

  private static void dates(
      Row row,
      Rows rows,
      @Nullable LocalDate earliestOn,
      Due due,
      @Nullable Instant dueSoonAt,
      String calendar) {
    row.set("earliest_on", earliestOn)
        .set("due_on", due.dueOn())
        .set("due_at", due.dueAt())
        .set("act_by", due.actBy())
        .set("pending", due.dueOn() == null && due.dueAt() == null && due.pendingBeyond() != null)
        .set("calendar", calendar)
        .set("due_order", order(due));
    nothingMore(row, rows);
    if (!row.isThere()) return;
    moment(row, rows, "due-soon", dueSoonAt);
    moment(row, rows, "breach", due.lateFrom());
  }

  /** What has no date yet comes after all that has. */
  private static Instant order(Due due) {
    if (due.dueAt() != null) return due.dueAt();
    return due.dueOn() == null ? Instant.MAX : Occurred.on(due.dueOn().plusDays(1)).start();
  }

  private static void moment(Row row, Rows rows, String what, @Nullable Instant moment) {
    if (moment == null) return;
    rows.add(MOMENT).set("deadline", row.value("deadline")).set("what", what).set("moment", moment);
  }

  private static void nothingMore(Row row, Rows rows) {
    var id = row.value("deadline");
    if (id == null) return;
    rows.the(MOMENT, id, "due-soon").remove();
    rows.the(MOMENT, id, "breach").remove();
  }

  /** What had to last and did not is over with it. */
  private static void breach(DeadlineBreached e, Row row, Rows rows) {
    row.set("breached_at", e.occurred());
    var lasts = (LocalDate) row.value("earliest_on");
    var over =
        "minimum".equals(row.text("kind")) || (lasts != null && lasts.isAfter(e.occurred().on()));
    if (over) {
      row.set("state", "breached");
      nothingMore(row, rows);
    } else {
      rows.the(MOMENT, e.deadline(), "breach").remove();
    }
  }

  private static Row close(Row row, Rows rows, DeadlineEvent e, String state) {
    nothingMore(row, rows);
    return row.set("state", state).set("closed", e.occurred());
  }
}
