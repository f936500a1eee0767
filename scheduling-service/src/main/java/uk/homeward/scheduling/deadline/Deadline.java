package uk.homeward.scheduling.deadline;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
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
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.scheduling.DeadlineEvent;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineBreached;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineCancelled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineDueSoon;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineMet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineRescheduled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineWaived;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Refusal;
import uk.homeward.practice.Role;
import uk.homeward.scheduling.deadline.DeadlineCommand.BreachDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.CancelDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.EndDeadlineTooEarly;
import uk.homeward.scheduling.deadline.DeadlineCommand.MeetDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.RemindOfDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.RescheduleDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.SetDeadline;

/**
 * Late entry is not late action: an act is judged by when it happened, even after a breach was
 * announced. Machines repeat themselves, so what is done is silently done; only people are refused.
 */
@Aggregate
class Deadline {

  @AggregateIdentifier private @Nullable DeadlineId id;
  private @Nullable DeadlineSet terms;
  private @Nullable LocalDate earliestOn;
  private @Nullable Due due;
  private @Nullable Instant dueSoonAt;
  private boolean reminded;
  private boolean breached;
  private @Nullable Closed closed;
  private final Set<String> rescheduledBy = new HashSet<>();

  private record Closed(String how, Occurred since) {}

  /** Nobody reaches it by the address of another case. */
  @CommandHandlerInterceptor
  void check(Asked asked) {
    if (terms != null && !caseId().equals(asked.caseId()))
      throw new AggregateNotFoundException(asked.target(), "Not of this case");
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(SetDeadline c, Asked asked) {
    if (terms != null) return;
    apply(c.terms(new DeadlineId(asked.target()), asked.caseId()));
    if (c.met() != null) decide(c.met());
  }

  @CommandHandler
  void decide(RescheduleDeadline c) {
    if (closed != null || rescheduledBy.contains(c.byEvent())) return;
    apply(c.moved(id(), caseId(), timescale()));
  }

  @CommandHandler
  void decide(MeetDeadline c) {
    if (closed != null) return;
    apply(Lateness.of(c.occurred(), due()).met(terms(), c));
  }

  @CommandHandler
  void decide(CancelDeadline c) {
    if (closed != null) return;
    apply(new DeadlineCancelled(id(), caseId(), c.occurred(), timescale(), c.cause(), c.byEvent()));
  }

  @CommandHandler
  void decide(EndDeadlineTooEarly c) {
    if (closed != null) return;
    breach(c.occurred());
  }

  @CommandHandler
  void decide(RemindOfDeadline c) {
    if (closed != null || reminded || !c.moment().equals(dueSoonAt)) return;
    apply(new DeadlineDueSoon(id(), caseId(), Occurred.at(c.moment()), timescale()));
  }

  @CommandHandler
  void decide(BreachDeadline c) {
    if (closed != null || breached || !c.moment().equals(due().lateFrom())) return;
    breach(Occurred.at(c.moment()));
  }

  @CommandHandler
  void decide(WaiveDeadline c, Asked asked) {
    if (closed != null)
      throw Refusal.byState(
          "deadline-closed", "This deadline is already %s.".formatted(closed.how), closed.since);
    if (!Set.of("soft", "window").contains(terms().kind()))
      throw Refusal.byState(
          "deadline-not-waivable", "This date is no deadline that could be waived.");
    var alone = terms().waivedBy();
    if (!alone.isEmpty()
        && asked.actor().roles().stream().map(Role::word).noneMatch(alone::contains))
      throw Refusal.byRole("None of your roles may waive this deadline.", terms().rule(), alone);
    apply(
        new DeadlineWaived(
            id(), caseId(), c.occurred(), timescale(), asked.actor().user(), c.reason().word()));
  }

  @EventSourcingHandler
  void evolve(DeadlineEvent event) {
    id = event.deadline();
    switch (event) {
      case DeadlineSet e -> {
        terms = e;
        earliestOn = e.earliestOn();
        due = e.due();
        dueSoonAt = e.dueSoonAt();
      }
      case DeadlineRescheduled e -> {
        earliestOn = e.earliestOn();
        due = e.due();
        dueSoonAt = e.dueSoonAt();
        reminded = false;
        breached = false;
        rescheduledBy.add(e.byEvent());
      }
      case DeadlineDueSoon _ -> reminded = true;
      case DeadlineBreached e -> {
        breached = true;
        if (endedTooEarly(e.occurred())) closed = new Closed("breached", e.occurred());
      }
      case DeadlineMet e -> closed = new Closed("met", e.occurred());
      case DeadlineCancelled e -> closed = new Closed("cancelled", e.occurred());
      case DeadlineWaived e -> closed = new Closed("waived", e.occurred());
    }
  }

  /** What ended before its time cannot be met any more. */
  private boolean endedTooEarly(Occurred occurred) {
    return terms().kind().equals("minimum")
        || (earliestOn != null && occurred.on().isBefore(earliestOn));
  }

  private void breach(Occurred occurred) {
    apply(new DeadlineBreached(id(), caseId(), occurred, timescale(), terms().escalateTo()));
  }

  private DeadlineId id() {
    return requireNonNull(id);
  }

  private CaseId caseId() {
    return terms().caseId();
  }

  private String timescale() {
    return terms().timescale();
  }

  private DeadlineSet terms() {
    return requireNonNull(terms);
  }

  private Due due() {
    return requireNonNull(due);
  }
}
