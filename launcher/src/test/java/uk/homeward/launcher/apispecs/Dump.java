package uk.homeward.launcher.apispecs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Everything that a running system keeps, as whoever holds its disk reads it. */
public final class Dump {

  private final Path data;

  /**
   * @param data the system's data folder
   */
  public Dump(Path data) {
    this.data = data;
  }

  /** Where these words stand in the clear, tables and files alike. */
  public List<String> whereThereIs(String words) {
    var places = new ArrayList<String>();
    tables(words, places);
    files(words, places);
    return places;
  }

  private void tables(String words, List<String> places) {
    var hex = HexFormat.of().formatHex(words.getBytes(UTF_8));
    try (var connection = connect()) {
      for (var table : tables(connection))
        try (var query =
            connection.prepareStatement(
                "select count(*) from %s as t where t::text like ? or t::text like ?"
                    .formatted(table))) {
          query.setString(1, "%" + words + "%");
          query.setString(2, "%" + hex + "%");
          var rows = query.executeQuery();
          rows.next();
          if (rows.getInt(1) > 0) places.add(table + ": " + rows.getInt(1) + " rows");
        }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many events there are. */
  public long events() {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from event_log.event")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') order by 1
                """)) {
      while (rows.next()) names.add(rows.getString(1));
    }
    return names;
  }

  /** The port is the fourth line of the server's own file. */
  private Connection connect() throws SQLException {
    try {
      var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
      return DriverManager.getConnection(
          "jdbc:postgresql://localhost:" + port + "/homeward", "postgres", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Logs, what the launcher keeps, and the database's own files, its journal among them. */
  private void files(String words, List<String> places) {
    try (var found = Files.walk(data)) {
      for (var file : found.filter(Files::isRegularFile).toList())
        if (read(file).contains(words)) places.add(data.relativize(file).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty if the database has just removed it. */
  private static String read(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
