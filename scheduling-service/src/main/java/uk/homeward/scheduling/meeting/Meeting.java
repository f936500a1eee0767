package uk.homeward.scheduling.meeting;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.scheduling.MeetingEvent;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingAdjourned;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingCancelled;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingHeld;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingRecordIssued;
import uk.homeward.contracts.scheduling.MeetingEvent.MeetingScheduled;
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.contracts.scheduling.MeetingKind;
import uk.homeward.contracts.scheduling.MeetingRecordStage;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Refusal;
import uk.homeward.scheduling.meeting.MeetingCommand.AdjournMeeting;
import uk.homeward.scheduling.meeting.MeetingCommand.CancelMeeting;
import uk.homeward.scheduling.meeting.MeetingCommand.HoldMeeting;
import uk.homeward.scheduling.meeting.MeetingCommand.HoldReview;
import uk.homeward.scheduling.meeting.MeetingCommand.IssueMeetingRecord;
import uk.homeward.scheduling.meeting.MeetingCommand.ScheduleMeeting;

/** Once held it has been held; a cancelled one may turn out to have taken place all the same. */
@Aggregate
class Meeting {

  @AggregateIdentifier private @Nullable MeetingId id;
  private @Nullable CaseId caseId;
  private @Nullable MeetingKind kind;
  private @Nullable Occurred adjourned;
  private @Nullable Occurred held;
  private @Nullable Occurred cancelled;
  private final Map<MeetingRecordStage, Occurred> issued = new EnumMap<>(MeetingRecordStage.class);

  /** Nobody reaches it by the address of another case. */
  @CommandHandlerInterceptor
  void check(Asked asked) {
    if (caseId != null && !caseId.equals(asked.caseId()))
      throw new AggregateNotFoundException(asked.target(), "Not of this case");
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(ScheduleMeeting c, Asked asked) {
    apply(
        new MeetingScheduled(
            new MeetingId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.kind(),
            c.plannedOn(),
            requireNonNullElse(c.requiredRoles(), List.of())));
  }

  @CommandHandler
  void decide(HoldMeeting c) {
    if (held != null) throw alreadyHeld(held);
    apply(
        new MeetingHeld(
            id(),
            caseId(),
            c.occurred(),
            kind(),
            c.attendees(),
            requireNonNullElse(c.apologies(), List.of()),
            requireNonNullElse(c.agenda(), List.of())));
  }

  @CommandHandler
  void decide(HoldReview c) {
    decide(c.meeting());
  }

  @CommandHandler
  void decide(AdjournMeeting c) {
    if (held != null) throw alreadyHeld(held);
    if (cancelled != null) throw alreadyCancelled(cancelled);
    if (adjourned != null)
      throw Refusal.byState(
          "meeting-already-adjourned", "This meeting is already adjourned.", adjourned);
    apply(new MeetingAdjourned(id(), caseId(), c.occurred(), kind(), c.to()));
  }

  @CommandHandler
  void decide(CancelMeeting c) {
    if (held != null) throw alreadyHeld(held);
    if (cancelled != null) throw alreadyCancelled(cancelled);
    apply(new MeetingCancelled(id(), caseId(), c.occurred(), kind()));
  }

  @CommandHandler
  void decide(IssueMeetingRecord c) {
    if (held == null)
      throw Refusal.byState("meeting-not-held", "This meeting has not been held yet.");
    var before = issued.get(c.stage());
    if (before != null)
      throw Refusal.byState("record-already-issued", "This is already issued.", before);
    apply(new MeetingRecordIssued(id(), caseId(), c.occurred(), kind(), c.stage()));
  }

  @EventSourcingHandler
  void evolve(MeetingEvent event) {
    id = event.meeting();
    caseId = event.caseId();
    kind = event.kind();
    switch (event) {
      case MeetingScheduled _ -> {}
      case MeetingHeld e -> held = e.occurred();
      case MeetingAdjourned e -> adjourned = e.occurred();
      case MeetingCancelled e -> cancelled = e.occurred();
      case MeetingRecordIssued e -> issued.put(e.stage(), e.occurred());
    }
  }

  private static RuntimeException alreadyHeld(Occurred since) {
    return Refusal.byState(
        "meeting-already-held", "This meeting is already recorded as held.", since);
  }

  private static RuntimeException alreadyCancelled(Occurred since) {
    return Refusal.byState("meeting-already-cancelled", "This meeting is cancelled.", since);
  }

  private MeetingId id() {
    return requireNonNull(id);
  }

  private CaseId caseId() {
    return requireNonNull(caseId);
  }

  private MeetingKind kind() {
    return requireNonNull(kind);
  }
}
