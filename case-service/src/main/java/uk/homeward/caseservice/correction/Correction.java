package uk.homeward.caseservice.correction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.correction.CorrectionCommand.Correct;
import uk.homeward.caseservice.correction.CorrectionCommand.Withdraw;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.correction.CorrectionEvent;
import uk.homeward.contracts.correction.CorrectionEvent.RecordCorrected;
import uk.homeward.contracts.correction.CorrectionEvent.RecordWithdrawn;
import uk.homeward.contracts.correction.CorrectionId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** All that was put right about one record, until it is withdrawn. */
@Aggregate
class Correction {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable CorrectionId id;

  private final List<String> corrections = new ArrayList<>();
  private @Nullable Occurred withdrawn;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(Correct c, Asked asked) {
    check(c.recordedIn(), c.corrections(), asked);
    apply(
        new RecordCorrected(
            new CorrectionId(asked.target()),
            asked.caseId(),
            c.happened(),
            c.event(),
            c.type(),
            c.field(),
            c.from(),
            c.to(),
            c.reason(),
            Narrative.refOrNull(c.explanation()),
            c.occurred(),
            replaces(c.event()),
            c.facts()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(Withdraw c, Asked asked) {
    check(c.recordedIn(), c.corrections(), asked);
    apply(
        new RecordWithdrawn(
            new CorrectionId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.event(),
            c.type(),
            c.reason(),
            Narrative.refOrNull(c.explanation()),
            replaces(c.event())));
  }

  @EventSourcingHandler
  void evolve(CorrectionEvent event, @MessageIdentifier String message) {
    id = event.correction();
    switch (event) {
      case RecordCorrected _ -> corrections.add(message);
      case RecordWithdrawn e -> withdrawn = e.occurred();
    }
  }

  /** Whoever could not have recorded it cannot put it right. */
  private void check(@Nullable String recordedIn, int known, Asked asked) {
    if (recordedIn != null
        && asked.actor().roles().stream().noneMatch(role -> role.word().equals(recordedIn)))
      throw Refusal.byRole(
          "Only the role in which it was recorded may put it right.", null, List.of(recordedIn));
    if (withdrawn != null)
      throw Refusal.byState("record-withdrawn", "This record was withdrawn.", withdrawn);
    if (known != corrections.size())
      throw Refusal.byState(
          "corrected-meanwhile", "Somebody corrected this record just now. Read it again.");
  }

  private List<String> replaces(String event) {
    return Stream.concat(Stream.of(event), corrections.stream()).toList();
  }
}
