package uk.homeward.caseservice.child;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.child.ChildsRecordCommand.RecordBaseline;
import uk.homeward.caseservice.child.ChildsRecordCommand.RecordChildsPeople;
import uk.homeward.caseservice.legal.LegalStatuses;
import uk.homeward.caseservice.lookedafter.LookedAfterPeriods;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.child.ChildsRecordEvent;
import uk.homeward.contracts.child.ChildsRecordEvent.BaselineRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.ChildsBirthRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.ChildsPeopleRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.EdgeOfCareRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.LastReviewRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.LastSdqRecorded;
import uk.homeward.contracts.child.ChildsRecordEvent.LastVisitRecorded;
import uk.homeward.contracts.child.ChildsRecordId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Refusal;

/** What is known of a case's child: the record system's baseline, once, and the child's people. */
@Aggregate
class ChildsRecord {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable ChildsRecordId id;

  private @Nullable Occurred baseline;

  /** Each part of the baseline is an event of its own, with the day on which it happened. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordBaseline c, Asked asked, LegalStatuses statuses, LookedAfterPeriods periods) {
    if (baseline != null)
      throw Refusal.byState("baseline-recorded", "The baseline was recorded before.", baseline);
    var record = new ChildsRecordId(asked.target());
    var caseId = asked.caseId();
    apply(new BaselineRecorded(record, caseId, c.occurred()));
    apply(new ChildsBirthRecorded(record, caseId, Occurred.on(c.birthDate())));
    statuses.begin(caseId, since(c), c.legalStatus());
    if (c.lookedAfterSince() != null && c.placementType() != null)
      periods.begin(
          caseId,
          Occurred.on(c.lookedAfterSince()),
          c.legalStatus(),
          c.placementType(),
          c.placementProvider());
    else apply(new EdgeOfCareRecorded(record, caseId, c.occurred()));
    if (c.lastReview() != null)
      apply(new LastReviewRecorded(record, caseId, Occurred.on(c.lastReview())));
    if (c.lastVisit() != null)
      apply(new LastVisitRecorded(record, caseId, Occurred.on(c.lastVisit())));
    if (c.lastSdq() != null)
      apply(
          new LastSdqRecorded(record, caseId, Occurred.on(c.lastSdq().on()), c.lastSdq().score()));
    if (!c.people().isEmpty()) people(record, asked, c.occurred(), c.people());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordChildsPeople c, Asked asked) {
    people(new ChildsRecordId(asked.target()), asked, c.occurred(), c.people());
  }

  @EventSourcingHandler
  void evolve(ChildsRecordEvent event) {
    id = event.record();
    if (event instanceof BaselineRecorded) baseline = event.occurred();
  }

  private static void people(
      ChildsRecordId record, Asked asked, Occurred occurred, Map<String, String> people) {
    apply(
        new ChildsPeopleRecorded(
            record,
            asked.caseId(),
            occurred,
            people.get(ChildsPeople.SOCIAL_WORKER),
            people.get(ChildsPeople.TEAM_MANAGER),
            people.get(ChildsPeople.IRO)));
  }

  /** Without an order, the status is as old as the looked-after period, or as the child. */
  private static Occurred since(RecordBaseline c) {
    LocalDate since = c.legalStatusSince() != null ? c.legalStatusSince() : c.lookedAfterSince();
    return Occurred.on(Objects.requireNonNullElse(since, c.birthDate()));
  }
}
