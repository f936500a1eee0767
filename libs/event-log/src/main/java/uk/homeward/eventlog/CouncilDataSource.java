package uk.homeward.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells each connection, as it is taken from the pool, whose rows it may see. */
final class CouncilDataSource extends DelegatingDataSource implements Closeable {

  /** What each physical connection was told last, to spare telling it again. */
  private final Map<PgConnection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

  private final HikariDataSource pool;

  CouncilDataSource(HikariDataSource pool) {
    super(pool);
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var connection = super.getConnection();
    try {
      tell(connection, CouncilScope.current());
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Outside a transaction, so that no rollback takes it back. */
  private void tell(Connection connection, String council) throws SQLException {
    var physical = connection.unwrap(PgConnection.class);
    if (council.equals(told.get(physical))) return;
    told.remove(physical);
    try (var set = connection.prepareStatement("select set_config('homeward.council', ?, false)")) {
      set.setString(1, council);
      set.execute();
    }
    told.put(physical, council);
  }

  @Override
  public void close() {
    pool.close();
  }
}
