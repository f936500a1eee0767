package uk.homeward.kit.facts;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.Row;
import uk.homeward.kit.readmodel.Rows;
import uk.homeward.practice.Known;

/** The table {@code case_fact}: each fact that an event established, in the log's order. */
public final class CaseFactFold extends Fold<CaseEvent> {

  private static final String TABLE = "case_fact";

  public CaseFactFold() {
    super(CaseEvent.class, TABLE);
  }

  @Override
  protected void fold(CaseEvent event, Rows rows) {
    var heard = rows.heard();
    var wrong = takeBack(event.replaces(), rows);
    var ordinal = 0;
    for (var that : event.establishes()) {
      var fresh = Known.from(that, heard.envelope(), heard.id(), heard.position());
      add(wrong.isEmpty() ? fresh : fresh.inPlaceOf(wrong.getFirst()), ordinal++, rows);
    }
  }

  private static void add(Known known, int ordinal, Rows rows) {
    rows.add(TABLE)
        .set("position", known.position())
        .set("ordinal", ordinal)
        .set("fact", known.fact())
        .set("value", known.value())
        .set("occurred", known.occurred())
        .set("event_id", known.event())
        .set("by_user", known.by())
        .set("on_behalf_of", known.onBehalfOf())
        .set("recorded", known.recorded())
        .set("source", known.source());
  }

  private static List<Known> takeBack(List<String> events, Rows rows) {
    if (events.isEmpty()) return List.of();
    var gone = new HashSet<>(events);
    var wrong =
        rows.all(TABLE).stream().filter(row -> gone.contains(row.text("event_id"))).toList();
    wrong.forEach(Row::remove);
    return wrong.stream().map(CaseFactFold::known).toList();
  }

  private static Known known(Row row) {
    return new Known(
        word(row, "fact"),
        word(row, "value"),
        Occurred.parse(word(row, "occurred")),
        word(row, "event_id"),
        word(row, "by_user"),
        row.text("on_behalf_of"),
        (Long) Objects.requireNonNull(row.value("position")),
        (Instant) Objects.requireNonNull(row.value("recorded")),
        Term.of(Envelope.Source.class, word(row, "source")));
  }

  private static String word(Row row, String column) {
    return Objects.requireNonNull(row.text(column), column);
  }
}
