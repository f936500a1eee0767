package uk.homeward.assessment.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.kit.web.BadRequest;
import uk.homeward.kit.web.Fault;
import uk.homeward.kit.web.Page;
import uk.homeward.kit.web.Problem;

/** How these tables keep times, codes and references. */
final class Columns {

  private Columns() {}

  /**
   * Where a page begins.
   *
   * @throws BadRequest unless it is a cursor that a page gave, or empty
   */
  static long after(String cursor) {
    if (cursor.isEmpty()) return -1;
    if (cursor.matches("\\d{1,18}")) return Long.parseLong(cursor);
    throw new BadRequest(
        Problem.NOT_UNDERSTOOD.code(),
        "A parameter is not understood.",
        List.of(new Fault("cursor", "not-valid", "Pass what the page before gave as next.")));
  }

  /** A row and its place in the log, which is the cursor. */
  record Placed<T>(long position, T shown) {}

  static <T> Page<T> page(List<Placed<T>> rows, int most) {
    var page = Page.of(rows, most, row -> Long.toString(row.position()));
    return new Page<>(page.items().stream().map(Placed::shown).toList(), page.next());
  }

  static @Nullable String word(@Nullable Term term) {
    return term == null ? null : term.word();
  }

  static @Nullable Occurred when(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : Occurred.parse(text);
  }

  static Occurred occurred(ResultSet row, String column) throws SQLException {
    return Occurred.parse(row.getString(column));
  }

  static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Boolean.class);
  }

  static List<String> list(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
