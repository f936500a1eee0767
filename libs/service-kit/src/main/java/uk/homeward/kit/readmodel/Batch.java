package uk.homeward.kit.readmodel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.homeward.contracts.CaseId;

/** Events folded one after the other; what changed is written together. */
final class Batch implements CaseRows.Kept {

  private final Folds folds;
  private final JdbcTemplate jdbc;
  private final Map<CaseId, CaseRows> cases = new LinkedHashMap<>();
  private final Set<Fold<?>> changed = new HashSet<>();

  Batch(Folds folds, JdbcTemplate jdbc) {
    this.folds = folds;
    this.jdbc = jdbc;
  }

  /**
   * @param again whether it was heard before, by a replay
   */
  void fold(Heard heard, boolean again) {
    var rows = cases.computeIfAbsent(heard.event().caseId(), id -> new CaseRows(id, this));
    var by = folds.fold(heard, rows);
    if (!again) changed.addAll(by);
  }

  /** In the surrounding transaction. */
  void write() {
    var gone = new TreeMap<String, List<@Nullable Object[]>>();
    var there = new TreeMap<String, List<@Nullable Object[]>>();
    for (var rows : cases.values()) {
      rows.eachGone(
          (shape, key) ->
              gone.computeIfAbsent(shape.delete(), _ -> new ArrayList<>()).add(shape.toSql(key)));
      rows.eachChanged(
          (shape, row) ->
              there.computeIfAbsent(shape.upsert(), _ -> new ArrayList<>()).add(shape.toSql(row)));
    }
    gone.forEach(jdbc::batchUpdate);
    there.forEach(jdbc::batchUpdate);
  }

  /** Tells the read models whose rows changed by what is new. */
  void written() {
    changed.forEach(Fold::written);
  }

  @Override
  public @Nullable Object @Nullable [] find(Shape shape, Shape.Key key) {
    var found =
        jdbc.query(shape.select() + shape.keyIs(), (row, _) -> shape.read(row), shape.toSql(key));
    return found.isEmpty() ? null : found.getFirst();
  }

  @Override
  public List<@Nullable Object[]> all(Shape shape, CaseId caseId) {
    return jdbc.query(
        shape.select() + " where case_id = ?", (row, _) -> shape.read(row), caseId.value());
  }
}
