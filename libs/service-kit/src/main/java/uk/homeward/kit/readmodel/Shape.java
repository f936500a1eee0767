package uk.homeward.kit.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of a read model, as the database has it.
 *
 * @param key places of the columns of its primary key
 */
record Shape(String table, List<String> columns, List<Kind> kinds, List<Integer> key) {

  private record Column(String name, String type, boolean inKey) {}

  /**
   * @param jdbc whose schema the table is in
   * @throws IllegalStateException if there is no such table, it has no primary key, or does not say
   *     of which case and council its rows are
   */
  static Shape of(String table, JdbcClient jdbc) {
    var columns =
        jdbc.sql(
                """
                select a.attname as name, t.typname as type, coalesce(a.attnum = any(i.indkey), false) as in_key
                from pg_attribute a join pg_type t on t.oid = a.atttypid
                left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
                where a.attrelid = to_regclass(?) and a.attnum > 0 and not a.attisdropped
                order by coalesce(array_position(i.indkey::int2[], a.attnum), 999), a.attnum
                """)
            .param(table)
            .query(Column.class)
            .list();
    var names = columns.stream().map(Column::name).toList();
    if (columns.stream().noneMatch(Column::inKey)
        || !names.containsAll(List.of("case_id", "council")))
      throw new IllegalStateException(
          table + " is no table with a primary key and columns case_id and council");
    return new Shape(
        table,
        names,
        columns.stream().map(column -> Kind.named(column.type())).toList(),
        IntStream.range(0, columns.size()).filter(at -> columns.get(at).inKey()).boxed().toList());
  }

  /**
   * @throws IllegalArgumentException if it has no such column
   */
  int place(String column) {
    var place = columns.indexOf(column);
    if (place < 0) throw new IllegalArgumentException(table + " has no column " + column);
    return place;
  }

  boolean has(String column) {
    return columns.contains(column);
  }

  /** The key of a row with these values in the key's columns. */
  Key keyed(Object... values) {
    if (values.length != key.size())
      throw new IllegalArgumentException(table + " has a key of " + key.size() + " columns");
    return new Key(
        IntStream.range(0, values.length)
            .mapToObj(at -> kinds.get(key.get(at)).of(values[at]))
            .toList());
  }

  Key keyOf(@Nullable Object[] row) {
    return new Key(
        key.stream()
            .map(
                at -> {
                  var value = row[at];
                  if (value == null)
                    throw new IllegalStateException(table + " needs a " + columns.get(at));
                  return value;
                })
            .toList());
  }

  @Nullable Object[] read(ResultSet from) throws SQLException {
    var row = new @Nullable Object[columns.size()];
    for (var at = 0; at < row.length; at++) {
      var value = kinds.get(at).read(from, at + 1);
      row[at] = value == null ? null : kinds.get(at).of(value);
    }
    return row;
  }

  @Nullable Object[] toSql(@Nullable Object[] row) {
    var values = new @Nullable Object[row.length];
    for (var at = 0; at < row.length; at++) {
      var value = row[at];
      values[at] = value == null ? null : kinds.get(at).toSql(value);
    }
    return values;
  }

  /** A service asks for each table's shape once. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return table.hashCode();
  }

  String select() {
    return "select " + String.join(", ", columns) + " from " + table;
  }

  Object[] toSql(Key of) {
    var values = of.values().toArray();
    for (var at = 0; at < values.length; at++)
      values[at] = kinds.get(key.get(at)).toSql(values[at]);
    return values;
  }

  String keyIs() {
    return key.stream()
        .map(at -> columns.get(at) + " = ?")
        .collect(Collectors.joining(" and ", " where ", ""));
  }

  String delete() {
    return "delete from " + table + keyIs();
  }

  String upsert() {
    var rest = columns.stream().filter(Predicate.not(keyNames()::contains)).toList();
    return "insert into %s (%s) values (%s) on conflict (%s) do %s"
        .formatted(
            table,
            String.join(", ", columns),
            kinds.stream().map(Kind::placeholder).collect(Collectors.joining(", ")),
            String.join(", ", keyNames()),
            rest.isEmpty()
                ? "nothing"
                : rest.stream()
                    .map(name -> name + " = excluded." + name)
                    .collect(Collectors.joining(", ", "update set ", "")));
  }

  private List<String> keyNames() {
    return key.stream().map(columns::get).toList();
  }

  /** Values of a primary key, in its order. */
  record Key(List<Object> values) implements Comparable<Key> {
    @Override
    @SuppressWarnings("unchecked") // values of one column are of one kind
    public int compareTo(Key other) {
      for (var at = 0; at < values.size(); at++) {
        var order = ((Comparable<Object>) values.get(at)).compareTo(other.values.get(at));
        if (order != 0) return order;
      }
      return 0;
    }
  }
}
