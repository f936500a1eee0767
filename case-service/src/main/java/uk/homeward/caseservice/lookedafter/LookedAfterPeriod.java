package uk.homeward.caseservice.lookedafter;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.lookedafter.Following.Follow;
import uk.homeward.caseservice.lookedafter.Following.FollowAnew;
import uk.homeward.caseservice.lookedafter.LookedAfterCommand.ApproveCeasing;
import uk.homeward.caseservice.lookedafter.LookedAfterCommand.ChangeEpisode;
import uk.homeward.caseservice.lookedafter.LookedAfterCommand.EndLookedAfterPeriod;
import uk.homeward.caseservice.lookedafter.LookedAfterCommand.StartLookedAfterPeriod;
import uk.homeward.caseservice.lookedafter.Standing.LookedAfter;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.LookedAfterEvent;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.AbsenceAtHomeEnded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.AbsenceAtHomeRecorded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.CeasingApproved;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.EpisodeChanged;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.EpisodesTakenBack;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.LookedAfterPeriodEnded;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.LookedAfterPeriodStarted;
import uk.homeward.contracts.lookedafter.LookedAfterPeriodId;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;

/**
 * A case's looked-after time, day by day, so that what is entered late is judged by how the child
 * stood on the day. What happens elsewhere in the case brings its episode here by itself.
 */
@Aggregate
class LookedAfterPeriod {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable LookedAfterPeriodId id;

  private final Course course = new Course();

  void begin(
      LookedAfterPeriodId period,
      CaseId caseId,
      Occurred since,
      LegalCode legalStatus,
      Placement placement,
      @Nullable Provider provider) {
    apply(
        new LookedAfterPeriodStarted(
            period, caseId, since, legalStatus, placement, provider, false));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(StartLookedAfterPeriod c, Asked asked) {
    begin(
        period(asked), asked.caseId(), c.occurred(), c.legalStatus(), c.placement(), c.provider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ChangeEpisode c, Asked asked) {
    var legalStatus =
        course.on(c.occurred()) instanceof LookedAfter was ? was.legalStatus() : LegalCode.NONE;
    apply(
        new EpisodeChanged(
            period(asked),
            asked.caseId(),
            c.occurred(),
            Transition.reason(false, true, c.sameCarer()),
            legalStatus,
            c.placement(),
            c.provider(),
            c.changeReason(),
            false));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ApproveCeasing c, Asked asked) {
    apply(
        new CeasingApproved(
            period(asked), asked.caseId(), c.occurred(), Narrative.refOrNull(c.conditions())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(EndLookedAfterPeriod c, Asked asked) {
    apply(
        new LookedAfterPeriodEnded(
            period(asked), asked.caseId(), c.occurred(), c.reasonCeased(), c.planned()));
  }

  /** An automation's; the same again changes nothing. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(Follow follow, Asked asked) {
    var what = follow.what();
    var period = period(asked);
    var caseId = asked.caseId();
    var occurred = what.occurred();
    switch (Transition.of(course.on(occurred), what)) {
      case Transition.Nothing _ -> {}
      case Transition.Start s ->
          apply(
              new LookedAfterPeriodStarted(
                  period,
                  caseId,
                  occurred,
                  s.now().legalStatus(),
                  s.now().placement(),
                  s.now().provider(),
                  true));
      case Transition.Change c ->
          apply(
              new EpisodeChanged(
                  period,
                  caseId,
                  occurred,
                  c.rne(),
                  c.now().legalStatus(),
                  c.now().placement(),
                  c.now().provider(),
                  c.changeReason(),
                  !(what instanceof Following.FollowAuthorisation)));
      case Transition.End e ->
          apply(new LookedAfterPeriodEnded(period, caseId, occurred, e.rec(), e.planned()));
      case Transition.Absence _ -> apply(new AbsenceAtHomeRecorded(period, caseId, occurred));
      case Transition.AbsenceOver _ -> apply(new AbsenceAtHomeEnded(period, caseId, occurred));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(FollowAnew c, Asked asked) {
    var wrong = course.following(c.wrong());
    if (!wrong.isEmpty())
      apply(new EpisodesTakenBack(period(asked), asked.caseId(), c.occurred(), wrong));
    if (c.what() != null) decide(new Follow(c.what()), asked);
  }

  @EventSourcingHandler
  void evolve(
      LookedAfterEvent event,
      @MessageIdentifier String message,
      @MetaDataValue("causation") @Nullable String causation) {
    id = event.period();
    course.take(event, message, causation);
  }

  private static LookedAfterPeriodId period(Asked asked) {
    return new LookedAfterPeriodId(asked.target());
  }
}
