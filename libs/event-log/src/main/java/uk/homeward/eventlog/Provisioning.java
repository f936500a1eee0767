package uk.homeward.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** Makes the roles and schemas of a database; may be run again at any time. */
public final class Provisioning {

  private static final String SCRIPT = "/db/provision.sql";

  private Provisioning() {}

  /**
   * @param superuser connected to the database that is to hold everything
   * @param password for every role that signs in
   */
  public static void run(Connection superuser, String password) throws SQLException {
    try (var set = superuser.prepareStatement("select set_config('homeward.password', ?, false)");
        var script = superuser.createStatement()) {
      set.setString(1, password);
      set.execute();
      script.execute(script());
    }
  }

  private static String script() {
    try (InputStream in =
        Objects.requireNonNull(Provisioning.class.getResourceAsStream(SCRIPT), SCRIPT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + SCRIPT, e);
    }
  }
}
