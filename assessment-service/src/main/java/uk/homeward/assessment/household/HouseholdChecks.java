package uk.homeward.assessment.household;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.assessment.household.HouseholdCommand.IdentifyHouseholdMember;
import uk.homeward.assessment.household.HouseholdCommand.RecordCheckDeclined;
import uk.homeward.assessment.household.HouseholdCommand.RecordPoliceCheckReturn;
import uk.homeward.assessment.household.HouseholdCommand.RequestPoliceCheck;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.household.HouseholdChecksId;
import uk.homeward.contracts.household.HouseholdEvent;
import uk.homeward.contracts.household.HouseholdEvent.CheckDeclined;
import uk.homeward.contracts.household.HouseholdEvent.HouseholdMemberIdentified;
import uk.homeward.contracts.household.HouseholdEvent.PoliceCheckRequested;
import uk.homeward.contracts.household.HouseholdEvent.PoliceCheckReturned;
import uk.homeward.kit.Asked;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.Refusal;

/** The checks of one case: complete when each person's has been answered or declined. */
@Aggregate
class HouseholdChecks {

  private sealed interface Check {
    record Identified(Occurred on) implements Check {}

    record Requested(Occurred on) implements Check {}

    record Answered(Occurred on) implements Check {}
  }

  @AggregateIdentifier @Nullable HouseholdChecksId id;
  private final Map<String, Check> checks = new HashMap<>();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(IdentifyHouseholdMember c, Asked asked) {
    if (checks.containsKey(c.person()))
      throw Refusal.byState("already-identified", "This person is on the list already.");
    apply(
        new HouseholdMemberIdentified(
            target(asked), asked.caseId(), c.occurred(), c.person(), c.ageBand(), c.relation()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RequestPoliceCheck c, Asked asked) {
    switch (checks.get(c.person())) {
      case null -> throw notIdentified();
      case Check.Identified _ ->
          apply(new PoliceCheckRequested(target(asked), asked.caseId(), c.occurred(), c.person()));
      case Check.Requested(var on) ->
          throw Refusal.byState("already-requested", "This check was asked for.", on);
      case Check.Answered(var on) -> throw answered(on);
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordPoliceCheckReturn c, Asked asked) {
    switch (checks.get(c.person())) {
      case null -> throw notIdentified();
      case Check.Identified _ ->
          throw Refusal.byState("not-requested", "No check on this person was asked for.");
      case Check.Requested _ ->
          apply(
              new PoliceCheckReturned(
                  target(asked),
                  asked.caseId(),
                  c.occurred(),
                  c.person(),
                  c.concern(),
                  openWithout(c.person())));
      case Check.Answered(var on) -> throw answered(on);
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RecordCheckDeclined c, Asked asked) {
    switch (checks.get(c.person())) {
      case null -> throw notIdentified();
      case Check.Identified _, Check.Requested _ ->
          apply(
              new CheckDeclined(
                  target(asked),
                  asked.caseId(),
                  c.occurred(),
                  c.person(),
                  c.analysis().ref(),
                  openWithout(c.person())));
      case Check.Answered(var on) -> throw answered(on);
    }
  }

  @EventSourcingHandler
  void evolve(HouseholdEvent event) {
    id = event.checks();
    checks.put(
        event.person(),
        switch (event) {
          case HouseholdMemberIdentified e -> new Check.Identified(e.occurred());
          case PoliceCheckRequested e -> new Check.Requested(e.occurred());
          case PoliceCheckReturned e -> new Check.Answered(e.occurred());
          case CheckDeclined e -> new Check.Answered(e.occurred());
        });
  }

  private int openWithout(String person) {
    return (int)
        checks.entrySet().stream()
            .filter(e -> !e.getKey().equals(person) && !(e.getValue() instanceof Check.Answered))
            .count();
  }

  private static CommandRefused notIdentified() {
    return Refusal.byState("not-identified", "This person is not on the list of the household.");
  }

  private static CommandRefused answered(Occurred on) {
    return Refusal.byState("already-answered", "This check was answered or declined.", on);
  }

  private static HouseholdChecksId target(Asked asked) {
    return new HouseholdChecksId(asked.target());
  }
}
