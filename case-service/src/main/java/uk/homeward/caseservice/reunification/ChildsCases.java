package uk.homeward.caseservice.reunification;

import java.util.function.BiConsumer;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.reunification.ChildId;
import uk.homeward.kit.CommandRefused;

/**
 * Takes and frees a child's place for one open case in the same unit of work as the case itself;
 * the log's unique key settles a race.
 */
@Component
class ChildsCases {

  private final Repository<ChildsCase> repository;

  ChildsCases(@Lazy Repository<ChildsCase> repository) {
    this.repository = repository;
  }

  /**
   * @throws CommandRefused if another case of the child is open
   */
  void open(ChildId child, CaseId caseId, Occurred occurred) {
    with(child, (place, id) -> place.open(id, caseId, occurred));
  }

  void close(ChildId child, CaseId caseId, Occurred occurred) {
    with(child, (place, id) -> place.close(id, caseId, occurred));
  }

  private void with(ChildId child, BiConsumer<ChildsCase, ChildId> act) {
    try {
      repository
          .loadOrCreate(child.value(), ChildsCase::new)
          .execute(place -> act.accept(place, child));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
