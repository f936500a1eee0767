package uk.homeward.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells the processes on one database that something was appended, so that nobody has to ask. Rings
 * after the commit and on a connection of its own: a NOTIFY within the append would make all
 * commits wait for one another. Many appends at once ring once. A ring that is lost costs a second,
 * for the store looks by itself, too.
 */
final class Bell implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
  private static final String CHANNEL = "homeward_log";
  private static final int LISTEN_MILLIS = 5_000;
  private static final long RETRY_MILLIS = 1_000;

  private final DatabaseProperties database;
  private final Runnable onRing;
  private final ExecutorService ringing = Executors.newSingleThreadExecutor(thread("log-ring"));
  private final AtomicBoolean rung = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Connection outward;
  private volatile @Nullable Connection inward;
  private volatile boolean running;

  Bell(DatabaseProperties database, Runnable onRing) {
    this.database = database;
    this.onRing = onRing;
  }

  private static ThreadFactory thread(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }

  /** Returns at once. */
  void ring() {
    if (!rung.compareAndSet(false, true)) return;
    try {
      ringing.execute(this::tell);
    } catch (RejectedExecutionException e) {
      LOG.debug("Not ringing while shutting down");
    }
  }

  private void tell() {
    rung.set(false);
    try {
      if (outward == null || outward.isClosed())
        outward = database.connect(database.stream(), "ring");
      try (var statement = outward.createStatement()) {
        statement.execute("notify " + CHANNEL);
      }
    } catch (SQLException e) {
      LOG.warn("Could not tell other processes of new events; they will look by themselves", e);
      outward = close(outward);
    }
  }

  private void listen() {
    while (running) {
      try (var connection = database.connect(database.stream(), "listen")) {
        inward = connection;
        try (var statement = connection.createStatement()) {
          statement.execute("listen " + CHANNEL);
        }
        onRing.run();
        var notices = connection.unwrap(PGConnection.class);
        while (running) {
          var heard = notices.getNotifications(LISTEN_MILLIS);
          if (heard != null && heard.length > 0) onRing.run();
        }
      } catch (SQLException e) {
        if (running) LOG.warn("Lost the connection that hears of new events; trying again", e);
        awaitRetry();
      }
    }
  }

  private void awaitRetry() {
    try {
      if (stopped.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) running = false;
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable Connection close(@Nullable Connection connection) {
    try {
      if (connection != null) connection.close();
    } catch (SQLException e) {
      LOG.debug("Closing a broken connection", e);
    }
    return null;
  }

  @Override
  public void start() {
    running = true;
    thread("log-listen").newThread(this::listen).start();
  }

  @Override
  public void stop() {
    running = false;
    stopped.countDown();
    ringing.shutdown();
    ringing.close();
    outward = close(outward);
    inward = close(inward);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
