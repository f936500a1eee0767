package uk.homeward.scheduling.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.scheduling.AgendaItem;
import uk.homeward.contracts.scheduling.MeetingKind;
import uk.homeward.contracts.scheduling.MeetingRecordStage;
import uk.homeward.kit.Act;
import uk.homeward.kit.Dated;
import uk.homeward.kit.Report;
import uk.homeward.practice.GateKey;

/** What can be asked of a meeting. */
sealed interface MeetingCommand extends Act {

  /** Words for those who take part: their part, never their name. */
  String WORD = "[a-z][a-z0-9-]*";

  @Schema(description = "Plan a meeting")
  record ScheduleMeeting(
      @Schema(description = "When it was planned") Occurred occurred,
      @Schema(description = "What it is for") MeetingKind kind,
      @Schema(description = "The day on which it is to be held") @Dated(notBefore = "occurred")
          LocalDate plannedOn,
      @Schema(description = "Those without whom it should not be held, by their part")
          @Nullable
          @Size(max = 30)
          List<@Pattern(regexp = WORD) @Size(max = 60) String> requiredRoles)
      implements MeetingCommand {

    @Override
    public GateKey gate() {
      return GateKey.SCHEDULE_MEETING;
    }
  }

  @Schema(description = "Record that a meeting took place; an adjourned one is completed by it")
  record HoldMeeting(
      @Schema(description = "When it was held, or completed") Occurred occurred,
      @Schema(description = "Those who took part, by their part") @Size(max = 60)
          List<@Pattern(regexp = WORD) @Size(max = 60) String> attendees,
      @Schema(description = "Those who sent apologies, by their part") @Nullable @Size(max = 60)
          List<@Pattern(regexp = WORD) @Size(max = 60) String> apologies,
      @Schema(description = "What was talked about, where the council expects points of it")
          @Nullable
          @Size(max = 20)
          List<AgendaItem> agenda)
      implements MeetingCommand, Report {

    @Override
    public GateKey gate() {
      return GateKey.HOLD_MEETING;
    }
  }

  /**
   * A looked-after review took place: councils expect of it what they do not of other meetings.
   *
   * @param meeting as it was sent
   */
  record HoldReview(HoldMeeting meeting) implements MeetingCommand, Report {

    @Override
    public Occurred occurred() {
      return meeting.occurred();
    }

    /** Those who took part, known by their part alone. */
    @Override
    public Map<String, String> people() {
      return meeting.attendees().stream()
          .distinct()
          .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    @Override
    public GateKey gate() {
      return GateKey.HOLD_MEETING_REVIEW;
    }
  }

  @Schema(description = "Record that a meeting began and is to be completed on another day")
  record AdjournMeeting(
      @Schema(description = "When it was adjourned") Occurred occurred,
      @Schema(description = "The day on which it goes on, where one is agreed")
          @Dated(notBefore = "occurred")
          @Nullable LocalDate to)
      implements MeetingCommand {

    @Override
    public GateKey gate() {
      return GateKey.ADJOURN_MEETING;
    }
  }

  @Schema(description = "Record that a planned meeting will not be held")
  record CancelMeeting(@Schema(description = "When it was cancelled") Occurred occurred)
      implements MeetingCommand {

    @Override
    public GateKey gate() {
      return GateKey.CANCEL_MEETING;
    }
  }

  @Schema(description = "Record that a meeting's decisions or record went out")
  record IssueMeetingRecord(
      @Schema(description = "When it was issued") Occurred occurred,
      @Schema(description = "How far the record has gone") MeetingRecordStage stage)
      implements MeetingCommand {

    @Override
    public GateKey gate() {
      return GateKey.ISSUE_MEETING_RECORD;
    }
  }
}
