package uk.homeward.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Appends what commands wait for at the same moment in one transaction, with one wait for the disk.
 * Each command's events stay together, and what the database refuses of one fails that one alone.
 * Nobody is told of success before the commit. Takes the log's lock once for all of them, so it has
 * one connection and one thread.
 */
final class SharedAppend implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SharedAppend.class);
  private static final int MOST_TOGETHER = 256;

  private record Waiting(String council, List<EventRow> rows, CompletableFuture<Void> done) {}

  private static final Waiting END = new Waiting("", List.of(), new CompletableFuture<>());

  private final DatabaseProperties database;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Object gate = new Object();
  private boolean open;
  private @Nullable Thread thread;
  private @Nullable Connection connection;
  private @Nullable PreparedStatement insert;
  private @Nullable PreparedStatement scope;
  private String council = CouncilScope.NONE;

  SharedAppend(DatabaseProperties database) {
    this.database = database;
  }

  /**
   * Returns when the events are on disk.
   *
   * @param council whose rows may be appended
   * @throws SQLException why they are not there; nothing of them is, unless the connection was lost
   */
  void append(String council, List<EventRow> rows) throws SQLException {
    var waiting = new Waiting(council, rows, new CompletableFuture<>());
    synchronized (gate) {
      if (!open) throw new SQLException("Nothing is appended before start and after stop");
      queue.add(waiting);
    }
    try {
      waiting.done().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted while appending; whether it was appended is open", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SQLException refusal ? refusal : new SQLException(e);
    }
  }

  private void run() {
    var together = new ArrayList<Waiting>(MOST_TOGETHER);
    try {
      while (true) {
        together.clear();
        together.add(queue.take());
        queue.drainTo(together, MOST_TOGETHER - 1);
        var last = together.remove(END);
        if (!together.isEmpty()) write(together);
        if (last) return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      disconnect();
    }
  }

  private void write(List<Waiting> together) {
    try {
      insert(together);
    } catch (SQLException e) {
      var isUndone = isRefusal(e) && undone();
      if (!isUndone) disconnect();
      if (isUndone && together.size() > 1) together.forEach(one -> write(List.of(one)));
      else fail(together, e);
      return;
    } catch (RuntimeException e) {
      disconnect();
      fail(together, e);
      return;
    }
    try {
      live().commit();
    } catch (SQLException e) {
      disconnect();
      fail(together, e);
      return;
    }
    together.forEach(one -> one.done().complete(null));
  }

  private static void fail(List<Waiting> together, Exception why) {
    together.forEach(one -> one.done().completeExceptionally(why));
  }

  private void insert(List<Waiting> together) throws SQLException {
    live();
    for (int i = 0; i < together.size(); ) {
      var theirs = together.get(i).council();
      see(theirs);
      var statement = prepared(insert);
      for (; i < together.size() && together.get(i).council().equals(theirs); i++) {
        for (var row : together.get(i).rows()) {
          row.bind(statement);
          statement.addBatch();
        }
      }
      statement.executeBatch();
    }
  }

  /** Within the transaction: a rollback takes it back, and then it is said again. */
  private void see(String wanted) throws SQLException {
    if (wanted.equals(council)) return;
    var statement = prepared(scope);
    statement.setString(1, wanted);
    statement.execute();
    council = wanted;
  }

  /** What the database refuses for what the rows hold; anything else concerns all alike. */
  private static boolean isRefusal(SQLException failure) {
    for (SQLException e = failure; e != null; e = e.getNextException()) {
      var state = e.getSQLState();
      if (state != null && state.matches("(22|23|42|P0).*")) return true;
    }
    return false;
  }

  private boolean undone() {
    try {
      council = CouncilScope.NONE;
      live().rollback();
      return true;
    } catch (SQLException e) {
      LOG.warn("Cannot undo a refused append; connecting anew", e);
      return false;
    }
  }

  private Connection live() throws SQLException {
    if (connection != null) return connection;
    var fresh = database.connect(database.request(), "append");
    connection = fresh;
    fresh.setAutoCommit(false);
    insert = fresh.prepareStatement(EventRow.INSERT);
    scope = fresh.prepareStatement("select set_config('homeward.council', ?, false)");
    council = CouncilScope.NONE;
    return fresh;
  }

  private static PreparedStatement prepared(@Nullable PreparedStatement statement) {
    if (statement == null) throw new IllegalStateException("Not connected");
    return statement;
  }

  private void disconnect() {
    try {
      if (connection != null) connection.close();
    } catch (SQLException e) {
      LOG.debug("Closing a broken connection", e);
    }
    connection = null;
  }

  @Override
  public void start() {
    synchronized (gate) {
      if (open) return;
      open = true;
      thread = Thread.ofPlatform().daemon().name("log-append").start(this::run);
    }
  }

  /** Appends what still waits. */
  @Override
  public void stop() {
    Thread ending;
    synchronized (gate) {
      if (!open) return;
      open = false;
      queue.add(END);
      ending = thread;
    }
    try {
      if (ending != null) ending.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    synchronized (gate) {
      return open;
    }
  }

  /** Before anything that may send a command, and ended after it. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
