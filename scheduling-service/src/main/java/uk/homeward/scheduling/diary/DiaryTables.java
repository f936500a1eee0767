package uk.homeward.scheduling.diary;

import static java.util.Arrays.asList;

import java.util.Collection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.scheduling.MeetingEvent;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingAdjourned;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingCancelled;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingHeld;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingRecordIssued;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingScheduled;
import uk.homeward.contracts.scheduling.VisitEvent.VisitMade;
import uk.homeward.kit.ForProjections;

/** Copies what the events of meetings and visits say. */
@Component
@ProcessingGroup("diary")
class DiaryTables {

  private final JdbcClient jdbc;

  DiaryTables(@ForProjections JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(
      MeetingEvent event,
      EventMessage<?> message,
      @SequenceNumber long version,
      TrackingToken token) {
    var council = Envelope.from(message.getMetaData()).council();
    switch (event) {
      case MeetingScheduled e -> schedule(e, council, token.position().orElseThrow());
      case MeetingHeld e ->
          jdbc.sql(
                  """
                  update meeting set state = 'held', held = ?, attendees = ?::text[], apologies = ?::text[]
                  where meeting = ?
                  """)
              .params(
                  e.occurred().toString(),
                  array(e.attendees()),
                  array(e.apologies()),
                  e.meeting().value())
              .update();
      case MeetingAdjourned e ->
          jdbc.sql(
                  "update meeting set state = 'adjourned', adjourned = ?, adjourned_to = ? where"
                      + " meeting = ?")
              .params(asList(e.occurred().toString(), e.to(), e.meeting().value()))
              .update();
      case MeetingCancelled e ->
          jdbc.sql("update meeting set state = 'cancelled', cancelled = ? where meeting = ?")
              .params(e.occurred().toString(), e.meeting().value())
              .update();
      case MeetingRecordIssued e ->
          jdbc.sql(
                  """
                  insert into meeting_record (meeting, stage, council, issued) values (?, ?, ?, ?)
                  on conflict do nothing
                  """)
              .params(e.meeting().value(), e.stage().word(), council, e.occurred().toString())
              .update();
    }
    jdbc.sql("update meeting set version = ? where meeting = ?")
        .params(version, event.meeting().value())
        .update();
  }

  private void schedule(MeetingScheduled e, String council, long position) {
    jdbc.sql(
            """
            insert into meeting (meeting, council, case_id, version, position, kind, state, planned_on, required)
            values (?, ?, ?, 0, ?, ?, 'scheduled', ?, ?::text[]) on conflict do nothing
            """)
        .params(
            e.meeting().value(),
            council,
            e.caseId().value(),
            position,
            e.kind().word(),
            e.plannedOn(),
            array(e.requiredRoles()))
        .update();
  }

  @EventHandler
  void on(VisitMade e, EventMessage<?> message, TrackingToken token) {
    var reason = e.notAloneReason();
    jdbc.sql(
            """
            insert into visit (visit, council, case_id, position, made, seen_alone, announced, place,
              not_alone_reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            asList(
                e.visit().value(),
                Envelope.from(message.getMetaData()).council(),
                e.caseId().value(),
                token.position().orElseThrow(),
                e.occurred().toString(),
                e.seenAlone(),
                e.announced(),
                e.place().word(),
                reason == null ? null : reason.word()))
        .update();
  }

  @ResetHandler
  void reset() {
    jdbc.sql("delete from meeting_record").update();
    jdbc.sql("delete from meeting").update();
    jdbc.sql("delete from visit").update();
  }

  private static String array(Collection<String> words) {
    return "{" + String.join(",", words) + "}";
  }
}
