package uk.homeward.kit.readmodel;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.contracts.CaseEvent;

/**
 * Keeps all read models of a service up to date. The rows that a batch of events changes are
 * written once, at its end. Should that fail, the batch is folded again with each event written by
 * itself, so that the one to blame is found and kept back alone.
 */
@ProcessingGroup(ReadModels.GROUP)
public final class ReadModels {

  public static final String GROUP = "read-models";

  private final Folds folds;
  private final JdbcTemplate jdbc;
  private final AtomicBoolean oneByOne = new AtomicBoolean();

  /**
   * @param jdbc on the stream pool
   */
  public ReadModels(List<Fold<?>> folds, JdbcTemplate jdbc) {
    this.folds = new Folds(folds, JdbcClient.create(jdbc));
    this.jdbc = jdbc;
  }

  @EventHandler
  public void on(CaseEvent event, EventMessage<?> message, TrackingToken token) {
    if (!folds.read(event.getClass())) return;
    var heard = Heard.of(event, message, token);
    var again = ReplayToken.isReplay(token);
    var work = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
    if (work instanceof BatchingUnitOfWork<?> batching && !oneByOne.get())
      batching
          .root()
          .getOrComputeResource(GROUP, _ -> writtenAtItsEnd(batching))
          .fold(heard, again);
    else alone(heard, again, work);
  }

  private void alone(Heard heard, boolean again, @Nullable UnitOfWork<?> work) {
    var batch = new Batch(folds, jdbc);
    batch.fold(heard, again);
    batch.write();
    if (work == null) batch.written();
    else
      work.afterCommit(
          _ -> {
            oneByOne.set(false);
            batch.written();
          });
  }

  private Batch writtenAtItsEnd(BatchingUnitOfWork<?> work) {
    var batch = new Batch(folds, jdbc);
    work.onPrepareCommit(
        _ -> {
          try {
            batch.write();
          } catch (RuntimeException e) {
            oneByOne.set(true);
            throw e;
          }
        });
    work.afterCommit(_ -> batch.written());
    return batch;
  }

  @ResetHandler
  public void reset() {
    folds.shapes().forEach(shape -> jdbc.update("delete from " + shape.table()));
  }
}
