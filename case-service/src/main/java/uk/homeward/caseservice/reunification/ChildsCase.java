package uk.homeward.caseservice.reunification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.reunification.ChildId;
import uk.homeward.contracts.reunification.ChildsCaseEvent;
import uk.homeward.contracts.reunification.ChildsCaseEvent.ChildsCaseClosed;
import uk.homeward.contracts.reunification.ChildsCaseEvent.ChildsCaseOpened;
import uk.homeward.kit.Refusal;

/** A child's place for one open case: whoever takes it holds it until the case is closed. */
@Aggregate
class ChildsCase {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable ChildId id;

  private @Nullable CaseId open;
  private @Nullable Occurred since;

  void open(ChildId child, CaseId caseId, Occurred occurred) {
    if (open != null && since != null && !open.equals(caseId))
      throw Refusal.byState("child-has-open-case", "This child has an open case already.", since);
    if (open == null) apply(new ChildsCaseOpened(child, caseId, occurred));
  }

  void close(ChildId child, CaseId caseId, Occurred occurred) {
    if (caseId.equals(open)) apply(new ChildsCaseClosed(child, caseId, occurred));
  }

  @EventSourcingHandler
  void evolve(ChildsCaseEvent event) {
    id = event.child();
    switch (event) {
      case ChildsCaseOpened e -> {
        open = e.caseId();
        since = e.occurred();
      }
      case ChildsCaseClosed _ -> {
        open = null;
        since = null;
      }
    }
  }
}
