package uk.homeward.scheduling.meeting;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;
import uk.homeward.scheduling.meeting.MeetingCommand.AdjournMeeting;
import uk.homeward.scheduling.meeting.MeetingCommand.CancelMeeting;
import uk.homeward.scheduling.meeting.MeetingCommand.HoldMeeting;
import uk.homeward.scheduling.meeting.MeetingCommand.HoldReview;
import uk.homeward.scheduling.meeting.MeetingCommand.IssueMeetingRecord;
import uk.homeward.scheduling.meeting.MeetingCommand.ScheduleMeeting;

@RestController
class MeetingEndpoint {

  private final PlannedMeetings planned;

  MeetingEndpoint(PlannedMeetings planned) {
    this.planned = planned;
  }

  @Operation(operationId = "ScheduleMeeting", summary = "Plan a meeting about the child")
  @PostMapping("/cases/{caseId}/meetings")
  ResponseEntity<Recorded> schedule(
      @PathVariable CaseId caseId, Asking asking, @RequestBody ScheduleMeeting command) {
    return asking.of(caseId).create("mtg-", command);
  }

  @Operation(operationId = "HoldMeeting", summary = "Record that the meeting took place")
  @PostMapping("/cases/{caseId}/meetings/{meetingId}/holding")
  ResponseEntity<Recorded> hold(
      @PathVariable CaseId caseId,
      @PathVariable MeetingId meetingId,
      Asking asking,
      @RequestBody HoldMeeting command) {
    return asking
        .of(caseId)
        .report(meetingId, () -> planned.isReview(meetingId) ? new HoldReview(command) : command);
  }

  @Operation(
      operationId = "AdjournMeeting",
      summary = "Record that the meeting began and is to be completed on another day")
  @PostMapping("/cases/{caseId}/meetings/{meetingId}/adjournment")
  ResponseEntity<Recorded> adjourn(
      @PathVariable CaseId caseId,
      @PathVariable MeetingId meetingId,
      Asking asking,
      @RequestBody AdjournMeeting command) {
    return asking.of(caseId).change(meetingId, command);
  }

  @Operation(operationId = "CancelMeeting", summary = "Record that the meeting will not be held")
  @PostMapping("/cases/{caseId}/meetings/{meetingId}/cancellation")
  ResponseEntity<Recorded> cancel(
      @PathVariable CaseId caseId,
      @PathVariable MeetingId meetingId,
      Asking asking,
      @RequestBody CancelMeeting command) {
    return asking.of(caseId).change(meetingId, command);
  }

  @Operation(
      operationId = "IssueMeetingRecord",
      summary = "Record that the meeting's decisions or record went out")
  @PostMapping("/cases/{caseId}/meetings/{meetingId}/record-issues")
  ResponseEntity<Recorded> issue(
      @PathVariable CaseId caseId,
      @PathVariable MeetingId meetingId,
      Asking asking,
      @RequestBody IssueMeetingRecord command) {
    return asking.of(caseId).change(meetingId, command);
  }
}
