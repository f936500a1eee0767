package uk.homeward.scheduling.meeting;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.refused;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingAdjourned;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingCancelled;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingHeld;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingRecordIssued;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingScheduled;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.contracts.scheduling.MeetingKind;
import uk.homeward.contracts.scheduling.MeetingRecordStage;
import uk.homeward.practice.Role;
import uk.homeward.scheduling.meeting.MeetingCommand.AdjournMeeting;
import uk.homeward.scheduling.meeting.MeetingCommand.CancelMeeting;
import uk.homeward.scheduling.meeting.MeetingCommand.HoldMeeting;
import uk.homeward.scheduling.meeting.MeetingCommand.IssueMeetingRecord;
import uk.homeward.scheduling.meeting.MeetingCommand.ScheduleMeeting;

class MeetingTest {

  static final MeetingId ID = new MeetingId("mtg-1");
  static final MeetingKind REVIEW = MeetingKind.LOOKED_AFTER_REVIEW;
  static final LocalDate PLANNED = LocalDate.parse("2027-05-12");

  final AggregateTestFixture<Meeting> meeting = fixture(Meeting.class);

  @Test
  void a_meeting_is_planned_for_a_day() {
    when(
            meeting.givenNoPriorActivity(),
            new ScheduleMeeting(day("2027-04-01"), REVIEW, PLANNED, List.of("iro")))
        .expectEvents(scheduled());
  }

  @Test
  void it_is_held_once() {
    when(meeting.given(scheduled()), hold("2027-05-12")).expectEvents(held("2027-05-12"));
    refused(
        when(meeting.given(scheduled(), held("2027-05-12")), hold("2027-05-13")),
        "meeting-already-held");
  }

  @Test
  void an_adjourned_review_counts_on_the_day_of_its_completion() {
    var to = LocalDate.parse("2027-05-26");
    var adjourned = new MeetingAdjourned(ID, CASE, day("2027-05-12"), REVIEW, to);
    when(meeting.given(scheduled()), new AdjournMeeting(day("2027-05-12"), to))
        .expectEvents(adjourned);
    when(meeting.given(scheduled(), adjourned), hold("2027-05-26"))
        .expectEvents(held("2027-05-26"));
    refused(
        when(meeting.given(scheduled(), adjourned), new AdjournMeeting(day("2027-05-13"), null)),
        "meeting-already-adjourned");
  }

  @Test
  void what_took_place_is_recorded_even_if_it_was_cancelled() {
    var cancelled = new MeetingCancelled(ID, CASE, day("2027-05-01"), REVIEW);
    when(meeting.given(scheduled()), new CancelMeeting(day("2027-05-01"))).expectEvents(cancelled);
    when(meeting.given(scheduled(), cancelled), hold("2027-05-12"))
        .expectEvents(held("2027-05-12"));
    refused(
        when(meeting.given(scheduled(), cancelled), new CancelMeeting(day("2027-05-02"))),
        "meeting-already-cancelled");
  }

  @Test
  void each_stage_of_the_record_is_issued_once_and_only_of_a_meeting_that_was_held() {
    var issue = new IssueMeetingRecord(day("2027-05-18"), MeetingRecordStage.DECISIONS);
    var issued =
        new MeetingRecordIssued(ID, CASE, day("2027-05-18"), REVIEW, MeetingRecordStage.DECISIONS);
    refused(when(meeting.given(scheduled()), issue), "meeting-not-held");
    when(meeting.given(scheduled(), held("2027-05-12")), issue).expectEvents(issued);
    refused(
        when(meeting.given(scheduled(), held("2027-05-12"), issued), issue),
        "record-already-issued");
  }

  private static ResultValidator<Meeting> when(
      TestExecutor<Meeting> given, MeetingCommand command) {
    return given.when(command, asked("ira", Role.IRO).about(ID));
  }

  private static HoldMeeting hold(String on) {
    return new HoldMeeting(day(on), List.of("child", "iro"), null, null);
  }

  private static MeetingScheduled scheduled() {
    return new MeetingScheduled(ID, CASE, day("2027-04-01"), REVIEW, PLANNED, List.of("iro"));
  }

  private static MeetingHeld held(String on) {
    return new MeetingHeld(
        ID, CASE, day(on), REVIEW, List.of("child", "iro"), List.of(), List.of());
  }

  private static Occurred day(String date) {
    return Occurred.on(LocalDate.parse(date));
  }
}
