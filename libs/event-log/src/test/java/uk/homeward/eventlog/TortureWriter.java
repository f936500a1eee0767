package uk.homeward.eventlog;

import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import uk.homeward.eventlog.Ledger.NoteAdded;
import uk.homeward.eventlog.Ledger.Written;

/**
 * A process that appends until it is killed, and writes down the ids of events once it has been
 * told that they are there. Arguments: URL, password, service, file.
 */
final class TortureWriter {

  private static final int CALLERS = 6;
  private static final int EACH_CONFLICTS = 10;

  private final SharedAppend append;
  private final String service;
  private final PrintStream told;

  private TortureWriter(SharedAppend append, String service, PrintStream told) {
    this.append = append;
    this.service = service;
    this.told = told;
  }

  public static void main(String[] arguments) throws Exception {
    var database =
        new DatabaseProperties(
            arguments[0], arguments[2], arguments[1], null, 1, 1, Duration.ofSeconds(1));
    var append = new SharedAppend(database);
    append.start();
    // Unbuffered: what is written stays when the process is killed.
    var told =
        new PrintStream(new FileOutputStream(arguments[3], true), false, StandardCharsets.UTF_8);
    var writer = new TortureWriter(append, arguments[2], told);
    for (int i = 0; i < CALLERS; i++) {
      var caller = "%s-%d-%d".formatted(arguments[2], ProcessHandle.current().pid(), i);
      Thread.ofPlatform().start(() -> writer.run(caller));
    }
  }

  private void run(String caller) {
    for (int i = 0; ; i++) {
      var book = caller + "-" + i;
      append(rows(book, 0, 1 + i % 3));
      if (i % EACH_CONFLICTS == 0) append(rows(book, 0, 2));
    }
  }

  /** What fails is not written down, and may or may not be there. */
  private void append(List<EventRow> rows) {
    try {
      append.append("northshire", rows);
    } catch (SQLException e) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      return;
    }
    var ids = new StringBuilder();
    rows.forEach(row -> ids.append(row.event().getIdentifier()).append('\n'));
    synchronized (told) {
      told.print(ids);
      told.flush();
    }
  }

  private List<EventRow> rows(String book, long first, int number) {
    var rows = new ArrayList<EventRow>();
    for (long sequence = first; sequence < first + number; sequence++)
      rows.add(
          new EventRow(
              new GenericDomainEventMessage<>(
                  "Book", book, sequence, new NoteAdded(book, 1), Ledger.envelope("northshire")),
              service,
              "NoteAdded",
              1,
              LocalDate.of(2026, 7, 1),
              null,
              Written.note(book, 1).payload(),
              "{}"));
    return rows;
  }
}
