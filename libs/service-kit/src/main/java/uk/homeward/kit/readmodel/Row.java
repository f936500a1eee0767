package uk.homeward.kit.readmodel;

import org.jspecify.annotations.Nullable;

/** One row, as a fold sees and changes it. */
public final class Row {

  private final Shape shape;
  private final @Nullable Object[] values;
  private final boolean there;
  private boolean changed;
  private boolean removed;

  private Row(Shape shape, @Nullable Object[] values, boolean there, boolean changed) {
    this.shape = shape;
    this.values = values;
    this.there = there;
    this.changed = changed;
  }

  static Row fresh(Shape shape) {
    return new Row(shape, new @Nullable Object[shape.columns().size()], true, true);
  }

  static Row existing(Shape shape, @Nullable Object[] values) {
    return new Row(shape, values.clone(), true, false);
  }

  static Row absent(Shape shape) {
    return new Row(shape, new @Nullable Object[shape.columns().size()], false, false);
  }

  /**
   * @param value null for none; identifiers, codes and times of happening are kept as their words
   * @return this row
   * @throws IllegalArgumentException if there is no such column
   * @throws ClassCastException if the column holds nothing of that kind
   */
  public Row set(String column, @Nullable Object value) {
    var at = shape.place(column);
    values[at] = value == null ? null : shape.kinds().get(at).of(value);
    changed = true;
    return this;
  }

  /** Only if nothing stands there yet. */
  public Row setOnce(String column, @Nullable Object value) {
    return values[shape.place(column)] == null ? set(column, value) : this;
  }

  /** Null if nothing stands there, and for a row that is not there. */
  public @Nullable String text(String column) {
    return (String) values[shape.place(column)];
  }

  /** Null as {@link #text}. */
  public @Nullable Object value(String column) {
    return values[shape.place(column)];
  }

  /** Whether there is such a row; what is set on one that is not there is lost. */
  public boolean isThere() {
    return there && !removed;
  }

  public void remove() {
    removed = true;
    changed = true;
  }

  boolean isChanged() {
    return there && changed;
  }

  boolean isRemoved() {
    return removed;
  }

  Shape shape() {
    return shape;
  }

  @Nullable Object[] values() {
    return values;
  }

  Shape.Key key() {
    return shape.keyOf(values);
  }
}
