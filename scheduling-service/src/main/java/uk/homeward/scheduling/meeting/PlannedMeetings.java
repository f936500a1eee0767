package uk.homeward.scheduling.meeting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.contracts.scheduling.MeetingKind;

/** What a meeting was planned for, read from the log itself: it may be held the moment after. */
@Component
class PlannedMeetings {

  private final JdbcClient jdbc;

  PlannedMeetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False of a meeting that the council does not have. */
  boolean isReview(MeetingId meeting) {
    return jdbc.sql(
            """
            select payload::jsonb ->> 'kind' from event_log.event
            where aggregate_id = ? and sequence = 0
            """)
        .param(meeting.value())
        .query(String.class)
        .optional()
        .filter(MeetingKind.LOOKED_AFTER_REVIEW.word()::equals)
        .isPresent();
  }
}
