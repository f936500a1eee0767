package uk.homeward.kit.readmodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.contracts.CaseEvent;

/** The read models of a service and the tables that are theirs. */
final class Folds {

  private final List<Fold<?>> all;
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Map<Class<?>, List<Fold<?>>> byEvent = new ConcurrentHashMap<>();

  /**
   * @param jdbc whose schema the tables are in
   * @throws IllegalStateException if a table is missing, or belongs to two read models
   */
  Folds(List<Fold<?>> all, JdbcClient jdbc) {
    this.all = List.copyOf(all);
    for (var fold : all)
      for (var table : fold.tables())
        if (shapes.put(table, Shape.of(table, jdbc)) != null)
          throw new IllegalStateException(table + " belongs to two read models");
  }

  /** In the order of their tables' names. */
  List<Shape> shapes() {
    return shapes.keySet().stream().sorted().map(this::shape).toList();
  }

  Shape shape(String table) {
    var shape = shapes.get(table);
    if (shape == null) throw new IllegalArgumentException("No read model keeps " + table);
    return shape;
  }

  /**
   * Folds one event into the rows of its case.
   *
   * @return whose rows changed
   */
  List<Fold<?>> fold(Heard heard, CaseRows rows) {
    var changed = new ArrayList<Fold<?>>();
    for (var fold : reading(heard.event().getClass()))
      if (fold(fold, heard, new Rows(heard, rows, this::shape))) changed.add(fold);
    return changed;
  }

  private static <E extends CaseEvent> boolean fold(Fold<E> fold, Heard heard, Rows rows) {
    fold.fold(fold.reads().cast(heard.event()), rows);
    return rows.keep();
  }

  /** Whether anybody reads events of this type. */
  boolean read(Class<?> type) {
    return !reading(type).isEmpty();
  }

  private List<Fold<?>> reading(Class<?> type) {
    return byEvent.computeIfAbsent(
        type, event -> all.stream().filter(f -> f.reads().isAssignableFrom(event)).toList());
  }
}
