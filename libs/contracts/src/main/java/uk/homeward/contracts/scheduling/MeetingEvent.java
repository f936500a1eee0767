package uk.homeward.contracts.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/** Everything that can have happened to a meeting. */
public sealed interface MeetingEvent extends CaseEvent {

  MeetingId meeting();

  MeetingKind kind();

  /**
   * @param requiredRoles words for those without whom it should not be held
   */
  record MeetingScheduled(
      MeetingId meeting,
      CaseId caseId,
      Occurred occurred,
      MeetingKind kind,
      LocalDate plannedOn,
      List<String> requiredRoles)
      implements MeetingEvent {

    @Override
    public List<Established> establishes() {
      return List.of(
          kind.is("scheduled"),
          Established.that(Fact.MEETING_PLANNED, kind.word(), plannedOn.toString()));
    }
  }

  /**
   * It took place; an adjourned one counts from here.
   *
   * @param attendees words for who took part, never names
   * @param agenda what was talked about, of what councils expect of some meetings
   */
  record MeetingHeld(
      MeetingId meeting,
      CaseId caseId,
      Occurred occurred,
      MeetingKind kind,
      List<String> attendees,
      List<String> apologies,
      List<AgendaItem> agenda)
      implements MeetingEvent {

    @Override
    public List<Established> establishes() {
      return Stream.concat(
              Stream.of(
                  kind.is("held"),
                  Established.that(Fact.MEETING_HELD, kind.word(), meeting.value())),
              agenda.stream()
                  .map(item -> Established.that(Fact.MEETING_AGENDA, item.word(), "covered")))
          .toList();
    }
  }

  /**
   * It began and is to be completed on another day.
   *
   * @param to the day, where one is agreed
   */
  record MeetingAdjourned(
      MeetingId meeting, CaseId caseId, Occurred occurred, MeetingKind kind, @Nullable LocalDate to)
      implements MeetingEvent {

    @Override
    public List<Established> establishes() {
      return List.of(kind.is("adjourned"));
    }
  }

  record MeetingCancelled(MeetingId meeting, CaseId caseId, Occurred occurred, MeetingKind kind)
      implements MeetingEvent {

    @Override
    public List<Established> establishes() {
      return List.of(kind.is("cancelled"));
    }
  }

  record MeetingRecordIssued(
      MeetingId meeting,
      CaseId caseId,
      Occurred occurred,
      MeetingKind kind,
      MeetingRecordStage stage)
      implements MeetingEvent {

    /** Only of a looked-after review do councils' rules ask for its record. */
    @Override
    public List<Established> establishes() {
      return kind == MeetingKind.LOOKED_AFTER_REVIEW
          ? List.of(Established.that(Fact.MEETING_RECORD, stage.word(), "issued"))
          : List.of();
    }
  }
}
