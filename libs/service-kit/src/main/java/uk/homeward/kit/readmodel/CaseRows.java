package uk.homeward.kit.readmodel;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseId;

/** The rows of one case as far as they were looked at, and what has changed since. */
final class CaseRows {

  /** Where rows are that were not looked at yet. */
  interface Kept {

    /** For rows of which nothing is kept yet. */
    Kept NOTHING =
        new Kept() {
          @Override
          public @Nullable Object @Nullable [] find(Shape shape, Shape.Key key) {
            return null;
          }

          @Override
          public List<@Nullable Object[]> all(Shape shape, CaseId caseId) {
            return List.of();
          }
        };

    @Nullable Object @Nullable [] find(Shape shape, Shape.Key key);

    List<@Nullable Object[]> all(Shape shape, CaseId caseId);
  }

  private final CaseId caseId;
  private final Kept kept;
  private final Map<Shape, Map<Shape.Key, @Nullable Object[]>> rows = new HashMap<>();
  private final Map<Shape, Set<Shape.Key>> changed = new HashMap<>();
  private final Map<Shape, Set<Shape.Key>> absent = new HashMap<>();
  private final Set<Shape> whole = new HashSet<>();

  CaseRows(CaseId caseId, Kept kept) {
    this.caseId = caseId;
    this.kept = kept;
  }

  @Nullable Object @Nullable [] find(Shape shape, Shape.Key key) {
    var known = known(shape);
    var row = known.get(key);
    if (row != null || whole.contains(shape) || absent(shape).contains(key)) return row;
    row = kept.find(shape, key);
    if (row == null) absent(shape).add(key);
    else known.put(key, row);
    return row;
  }

  Collection<@Nullable Object[]> all(Shape shape) {
    if (whole.add(shape))
      for (var row : kept.all(shape, caseId)) {
        var key = shape.keyOf(row);
        if (!absent(shape).contains(key)) known(shape).putIfAbsent(key, row);
      }
    return List.copyOf(known(shape).values());
  }

  /**
   * @param row null if it is gone
   */
  void put(Shape shape, Shape.Key key, @Nullable Object @Nullable [] row) {
    changed.computeIfAbsent(shape, _ -> new HashSet<>()).add(key);
    if (row == null) {
      known(shape).remove(key);
      absent(shape).add(key);
    } else {
      known(shape).put(key, row);
      absent(shape).remove(key);
    }
  }

  void eachGone(BiConsumer<Shape, Shape.Key> take) {
    changed.forEach(
        (shape, keys) ->
            keys.stream()
                .filter(absent(shape)::contains)
                .sorted()
                .forEach(key -> take.accept(shape, key)));
  }

  void eachChanged(BiConsumer<Shape, @Nullable Object[]> take) {
    changed.forEach(
        (shape, keys) ->
            known(shape)
                .forEach(
                    (key, row) -> {
                      if (keys.contains(key)) take.accept(shape, row);
                    }));
  }

  private Map<Shape.Key, @Nullable Object[]> known(Shape shape) {
    return rows.computeIfAbsent(shape, _ -> new TreeMap<>());
  }

  private Set<Shape.Key> absent(Shape shape) {
    return absent.computeIfAbsent(shape, _ -> new HashSet<>());
  }
}
