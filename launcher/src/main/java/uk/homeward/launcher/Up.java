package uk.homeward.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** {@code ./homeward up}: the whole system, until Ctrl-C. */
final class Up {
  private static final Duration GIVING_UP = Duration.ofMinutes(1);

  private final CountDownLatch over = new CountDownLatch(1);
  private final ArrayDeque<Long> ends = new ArrayDeque<>();
  private @Nullable RunningSystem system;
  private int code;

  private Up() {}

  static int run(List<String> words) {
    return new Up().until(options(words));
  }

  private static SystemOptions options(List<String> words) {
    var port = 8080;
    var data = Launcher.usualData();
    var fresh = false;
    Optional<Path> councils = Optional.empty();
    for (var rest = new ArrayDeque<>(words); !rest.isEmpty(); ) {
      var word = rest.poll();
      switch (word) {
        case "--fresh" -> fresh = true;
        case "--port" -> port = number(CommandWords.after(word, rest));
        case "--data" -> data = Path.of(CommandWords.after(word, rest));
        case "--councils" ->
            councils = Optional.of(Path.of(CommandWords.after(word, rest)).toAbsolutePath());
        default ->
            throw new LaunchFailure(
                "up does not know '" + word + "'; ./homeward up --help lists what it knows.");
      }
    }
    return new SystemOptions(
        Installation.root(),
        Optional.of(data),
        port,
        fresh,
        Optional.empty(),
        councils,
        System.out::println);
  }

  private static int number(String text) {
    try {
      var port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) return port;
    } catch (NumberFormatException e) {
      throw new LaunchFailure("Not a port: " + text, e);
    }
    throw new LaunchFailure("Not a port: " + text);
  }

  private int until(SystemOptions options) {
    var began = System.nanoTime();
    var hook = new Thread(this::end, "end");
    Runtime.getRuntime().addShutdownHook(hook);
    try (var running = RunningSystem.start(options)) {
      synchronized (this) {
        system = running;
      }
      running.onUnexpectedEnd(this::restart);
      System.out.printf(
          "Homeward is ready at %s (after %d s); Ctrl-C stops it.%n",
          running.baseUrl(), Duration.ofNanos(System.nanoTime() - began).toSeconds());
      over.await();
      return code;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 130;
    }
  }

  /** Run by the JVM when it is asked to stop, beside everything else. */
  private void end() {
    RunningSystem running;
    synchronized (this) {
      running = system;
    }
    if (over.getCount() > 0) System.out.println("Stopping Homeward");
    over.countDown();
    if (running != null) running.close();
  }

  private void restart(ServiceProcess service) {
    var name = service.service().folder();
    if (tooOften()) {
      System.out.printf(
          "%s keeps ending; the reason is in %s. Homeward stops.%n", name, service.log());
      code = 1;
      over.countDown();
      return;
    }
    System.out.printf(
        "%s has ended unexpectedly; starting it again (log: %s)%n", name, service.log());
    try {
      service.restart();
      service.onUnexpectedEnd(this::restart);
      System.out.printf("%s is ready again%n", name);
    } catch (LaunchFailure failure) {
      System.out.println(failure.getMessage() + " Homeward stops.");
      code = 1;
      over.countDown();
    }
  }

  private synchronized boolean tooOften() {
    var now = System.nanoTime();
    ends.add(now);
    ends.removeIf(end -> now - end > GIVING_UP.toNanos());
    return ends.size() > 3;
  }
}
