package uk.homeward.assessment.chronology;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.assessment.chronology.ChronologyCommand.AddChronologyEntry;
import uk.homeward.assessment.chronology.ChronologyCommand.AppointChronologist;
import uk.homeward.assessment.chronology.ChronologyCommand.CompleteChronology;
import uk.homeward.assessment.chronology.ChronologyCommand.IdentifyChronologyGap;
import uk.homeward.assessment.chronology.ChronologyCommand.StartChronology;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.chronology.ChronologyEvent;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologistAppointed;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyCompleted;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyEntryAdded;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyGapIdentified;
import uk.homeward.contracts.chronology.ChronologyEvent.ChronologyStarted;
import uk.homeward.contracts.chronology.ChronologyId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Refusal;

/** One chronology: appointed, started, completed. */
@Aggregate
class AnalyticalChronology {

  private enum Stage {
    APPOINTED("has a chronologist and is not started"),
    STARTED("is being written"),
    COMPLETED("is completed");

    private final String says;

    Stage(String says) {
      this.says = says;
    }
  }

  @AggregateIdentifier @Nullable ChronologyId id;
  private Stage stage = Stage.APPOINTED;
  private @Nullable Occurred since;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(AppointChronologist c, Asked asked) {
    apply(
        new ChronologistAppointed(
            target(asked),
            asked.caseId(),
            c.occurred(),
            c.chronologist(),
            c.independenceAttested()));
  }

  @CommandHandler
  void decide(StartChronology c, Asked asked) {
    only(Stage.APPOINTED);
    apply(new ChronologyStarted(target(asked), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  void decide(AddChronologyEntry c, Asked asked) {
    only(Stage.STARTED);
    var until = c.until();
    if (until != null && until.isBefore(c.from()))
      throw Refusal.byState("ends-before-it-begins", "This entry ends before it begins.");
    if ((until == null ? c.from() : until).isAfter(c.occurred().on()))
      throw Refusal.byState(
          "not-yet-happened", "A chronology holds what had happened when it was entered.");
    apply(
        new ChronologyEntryAdded(
            target(asked),
            asked.caseId(),
            c.occurred(),
            c.from(),
            until,
            c.source(),
            c.theme(),
            c.subject(),
            c.significance(),
            c.happened().ref(),
            c.analysis().ref()));
  }

  @CommandHandler
  void decide(IdentifyChronologyGap c, Asked asked) {
    only(Stage.STARTED);
    apply(new ChronologyGapIdentified(target(asked), asked.caseId(), c.occurred(), c.gap().ref()));
  }

  @CommandHandler
  void decide(CompleteChronology c, Asked asked) {
    only(Stage.STARTED);
    apply(new ChronologyCompleted(target(asked), asked.caseId(), c.occurred(), c.sources()));
  }

  @EventSourcingHandler
  void evolve(ChronologyEvent event) {
    id = event.chronology();
    switch (event) {
      case ChronologistAppointed _ -> reach(Stage.APPOINTED, event);
      case ChronologyStarted _ -> reach(Stage.STARTED, event);
      case ChronologyEntryAdded _, ChronologyGapIdentified _ -> {}
      case ChronologyCompleted _ -> reach(Stage.COMPLETED, event);
    }
  }

  private void reach(Stage reached, ChronologyEvent event) {
    stage = reached;
    since = event.occurred();
  }

  private void only(Stage needed) {
    if (stage == needed || since == null) return;
    throw Refusal.byState("not-at-this-stage", "This chronology " + stage.says + ".", since);
  }

  private static ChronologyId target(Asked asked) {
    return new ChronologyId(asked.target());
  }
}
