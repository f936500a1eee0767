package uk.homeward.kit.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one case, while one event is folded into them. Nothing is changed for others before
 * the fold has returned.
 */
public final class Rows {

  private final Heard heard;
  private final CaseRows rows;
  private final Function<String, Shape> shapes;
  private final List<Row> touched = new ArrayList<>();

  Rows(Heard heard, CaseRows rows, Function<String, Shape> shapes) {
    this.heard = heard;
    this.rows = rows;
    this.shapes = shapes;
  }

  /** The event that is folded. */
  public Heard heard() {
    return heard;
  }

  /**
   * A new row of the event's case and council, at its position where the table has one. It takes
   * the place of a row with the same key.
   */
  public Row add(String table) {
    var shape = shapes.apply(table);
    var row = touched(Row.fresh(shape));
    row.set("case_id", heard.event().caseId());
    row.set("council", heard.envelope().council());
    if (shape.has("position")) row.set("position", heard.position());
    return row;
  }

  /**
   * The row with these values in the columns of the table's key, in their order.
   *
   * @return a row that is not there, if there is none: what is set on it is lost
   */
  public Row the(String table, Object... key) {
    var shape = shapes.apply(table);
    var wanted = shape.keyed(key);
    for (var row : touched.reversed())
      if (row.shape().equals(shape) && row.key().equals(wanted))
        return row.isThere() ? row : Row.absent(shape);
    @Nullable Object[] values = rows.find(shape, wanted);
    return values == null ? Row.absent(shape) : touched(Row.existing(shape, values));
  }

  /** Every row of the case, in the order of their keys, as they stood before this event. */
  public List<Row> all(String table) {
    var shape = shapes.apply(table);
    return rows.all(shape).stream().map(values -> touched(Row.existing(shape, values))).toList();
  }

  private Row touched(Row row) {
    touched.add(row);
    return row;
  }

  /** Lets others see the changes. */
  boolean keep() {
    var any = false;
    for (var row : touched)
      if (row.isChanged()) {
        rows.put(row.shape(), row.key(), row.isRemoved() ? null : row.values());
        any = true;
      }
    return any;
  }
}
