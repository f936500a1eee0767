package uk.homeward.kit.readmodel;

import java.util.Set;
import uk.homeward.contracts.CaseEvent;

/**
 * A read model: rows that follow from a case's events, in the log's order, and from nothing else.
 * It asks no clock, no other case and nobody outside, so that folding the same events again gives
 * the same rows. Any bean of this type is kept up to date, and can be rebuilt.
 */
public abstract class Fold<E extends CaseEvent> {

  private final Class<E> reads;
  private final Set<String> tables;

  /**
   * @param reads events of this type are folded; of the others nothing is read
   * @param tables where its rows are, in the service's own schema. No other fold writes there
   */
  protected Fold(Class<E> reads, String... tables) {
    this.reads = reads;
    this.tables = Set.of(tables);
  }

  /**
   * Changes the rows of the event's case. What it throws undoes what it changed.
   *
   * @param rows of that case alone
   */
  protected abstract void fold(E event, Rows rows);

  /** Called after rows were changed by what has just happened; never by a replay. */
  protected void written() {}

  final Class<E> reads() {
    return reads;
  }

  final Set<String> tables() {
    return tables;
  }
}
