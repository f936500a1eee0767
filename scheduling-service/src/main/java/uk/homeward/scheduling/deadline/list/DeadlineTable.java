package uk.homeward.scheduling.deadline.list;

import static java.util.Arrays.asList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.contracts.scheduling.DeadlineEvent;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineBreached;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineCancelled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineDueSoon;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineMet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineRescheduled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineWaived;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.kit.ForProjections;

/** Copies what deadlines' events say, their next moments too; judges nothing. */
@Component
@ProcessingGroup("deadlines")
class DeadlineTable {

  private static final String PERSON = Fact.PERSON.word() + "/";

  private final JdbcClient jdbc;

  DeadlineTable(@ForProjections JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(
      CaseEvent event, EventMessage<?> message, @SequenceNumber long version, TrackingToken token) {
    switch (event) {
      case DeadlineEvent deadline -> {
        switch (deadline) {
          case DeadlineSet e -> set(e, message, token.position().orElseThrow());
          case DeadlineRescheduled e -> reschedule(e);
          case DeadlineDueSoon e -> remind(e);
          case DeadlineBreached e -> breach(e);
          case DeadlineMet e -> meet(e);
          case DeadlineCancelled e -> close(e, "cancelled", e.cause());
          case DeadlineWaived e -> close(e, "waived", e.reason());
        }
        jdbc.sql("update deadline set version = ? where deadline = ?")
            .params(version, deadline.deadline().value())
            .update();
      }
      case ReunificationConsidered e -> child(e, message);
      default -> {
        for (var that : event.establishes())
          if (that.fact().startsWith(PERSON)) person(event, that, message);
      }
    }
  }

  @ResetHandler
  void reset() {
    jdbc.sql("delete from due_moment").update();
    jdbc.sql("delete from deadline").update();
    jdbc.sql("delete from case_person").update();
    jdbc.sql("delete from case_child").update();
  }

  private void set(DeadlineSet e, EventMessage<?> message, long position) {
    var envelope = Envelope.from(message.getMetaData());
    jdbc.sql("delete from deadline where deadline = ?").param(e.deadline().value()).update();
    jdbc.sql(
            """
            insert into deadline (deadline, council, case_id, version, position, event_id, correlation, timescale,
              timescale_id, rule_id, rule_from, rule_source, rule_inferred, kind, statutory, owners, escalate_to,
              anchor, anchored, pending, calendar, due_order, state)
            values (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?, false, ?, 'infinity', 'open')
            """)
        .params(
            e.deadline().value(),
            envelope.council(),
            e.caseId().value(),
            position,
            message.getIdentifier(),
            envelope.correlation(),
            e.timescale(),
            e.timescaleId(),
            e.rule().id(),
            e.rule().from(),
            e.rule().source(),
            e.rule().inferred(),
            e.kind(),
            e.statutory(),
            array(e.owners()),
            array(e.escalateTo()),
            e.anchor(),
            e.occurred().toString(),
            e.calendar())
        .update();
    dates(e.deadline(), e.earliestOn(), e.due(), e.dueSoonAt(), e.calendar());
  }

  private void reschedule(DeadlineRescheduled e) {
    jdbc.sql("update deadline set due_soon = false, breached_at = null where deadline = ?")
        .param(e.deadline().value())
        .update();
    if (e.reason().equals("anchor-changed"))
      jdbc.sql("update deadline set anchor = ?, anchored = ? where deadline = ?")
          .params(e.byEvent(), e.occurred().toString(), e.deadline().value())
          .update();
    dates(e.deadline(), e.earliestOn(), e.due(), e.dueSoonAt(), e.calendar());
  }

  private void dates(
      DeadlineId id,
      @Nullable LocalDate earliestOn,
      Due due,
      @Nullable Instant dueSoonAt,
      String calendar) {
    jdbc.sql(
            """
            update deadline set earliest_on = ?, due_on = ?, due_at = ?, act_by = ?, pending = ?, calendar = ?,
              due_order = coalesce(?::timestamptz, 'infinity')
            where deadline = ?
            """)
        .params(
            asList(
                earliestOn,
                due.dueOn(),
                utc(due.dueAt()),
                due.actBy(),
                due.dueOn() == null && due.dueAt() == null && due.pendingBeyond() != null,
                calendar,
                utc(order(due)),
                id.value()))
        .update();
    nothingMore(id);
    moment(id, "due-soon", dueSoonAt);
    moment(id, "breach", due.lateFrom());
  }

  private static @Nullable Instant order(Due due) {
    if (due.dueAt() != null) return due.dueAt();
    return due.dueOn() == null ? null : Occurred.on(due.dueOn().plusDays(1)).start();
  }

  private void moment(DeadlineId id, String what, @Nullable Instant moment) {
    if (moment == null) return;
    jdbc.sql(
            """
            insert into due_moment (deadline, what, moment, council, case_id)
            select deadline, ?, ?, council, case_id from deadline where deadline = ?
            """)
        .params(asList(what, utc(moment), id.value()))
        .update();
  }

  private void nothingMore(DeadlineId id) {
    jdbc.sql("delete from due_moment where deadline = ?").param(id.value()).update();
  }

  private void done(DeadlineId id, String what) {
    jdbc.sql("delete from due_moment where deadline = ? and what = ?")
        .params(id.value(), what)
        .update();
  }

  private void remind(DeadlineDueSoon e) {
    done(e.deadline(), "due-soon");
    jdbc.sql("update deadline set due_soon = true where deadline = ?")
        .param(e.deadline().value())
        .update();
  }

  /** What had to last and did not is over with it. */
  private void breach(DeadlineBreached e) {
    done(e.deadline(), "breach");
    jdbc.sql(
            """
            update deadline set breached_at = ?, state = case when kind = 'minimum' or earliest_on > ? then 'breached' else state end
            where deadline = ?
            """)
        .params(e.occurred().toString(), e.occurred().on(), e.deadline().value())
        .update();
    jdbc.sql(
            """
            delete from due_moment m using deadline d
            where d.deadline = m.deadline and d.deadline = ? and d.state = 'breached'
            """)
        .param(e.deadline().value())
        .update();
  }

  private void meet(DeadlineMet e) {
    nothingMore(e.deadline());
    jdbc.sql(
            """
            update deadline set state = 'met', closed = ?, late = ?, days_late = ?, minutes_late = ?
            where deadline = ?
            """)
        .params(
            asList(
                e.occurred().toString(),
                e.late(),
                e.daysLate(),
                e.minutesLate(),
                e.deadline().value()))
        .update();
  }

  private void close(DeadlineEvent e, String state, String reason) {
    nothingMore(e.deadline());
    jdbc.sql("update deadline set state = ?, closed = ?, reason = ? where deadline = ?")
        .params(state, e.occurred().toString(), reason, e.deadline().value())
        .update();
  }

  private void child(ReunificationConsidered e, EventMessage<?> message) {
    jdbc.sql(
            """
            insert into case_child (case_id, council, child_reference) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(
            e.caseId().value(), Envelope.from(message.getMetaData()).council(), e.childReference())
        .update();
  }

  private void person(CaseEvent event, Established that, EventMessage<?> message) {
    jdbc.sql(
            """
            insert into case_person (case_id, role, council, person) values (?, ?, ?, ?)
            on conflict (case_id, role) do update set person = excluded.person
            """)
        .params(
            event.caseId().value(),
            that.fact().substring(PERSON.length()),
            Envelope.from(message.getMetaData()).council(),
            that.value())
        .update();
  }

  private static String array(Collection<String> words) {
    return "{" + String.join(",", words) + "}";
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
