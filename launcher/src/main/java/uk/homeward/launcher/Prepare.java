package uk.homeward.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The last step of the build: unpacks the jars and makes the ahead-of-time caches, each by starting
 * the program once, for which there must be a database.
 */
final class Prepare {
  private static final int AT_ONCE = 2;
  private static final int MINUTES_EACH = 5;

  private final Path root;
  private final Database database;
  private final String password;

  private Prepare(Path root, Database database, String password) {
    this.root = root;
    this.database = database;
    this.password = password;
  }

  static int run(List<String> words) {
    if (!words.isEmpty()) throw new LaunchFailure("prepare takes no words after it.");
    var root = Installation.root();
    try (var data = DataFolder.open(Optional.empty(), true);
        var guard = new Guard();
        var database =
            Database.start(data.postgres(), data.logs().resolve("postgres.log"), guard)) {
      var password = database.provision();
      var _ = ClockTable.in(database, Clock.systemUTC().instant());
      return new Prepare(root, database, password).all();
    }
  }

  private int all() {
    var works = new ArrayList<Callable<Boolean>>();
    for (var service : Service.values()) works.add(() -> prepare(service));
    works.add(this::prepareLauncher);
    var code = 0;
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var work : workers.invokeAll(works)) if (!work.get()) code = 1;
    } catch (ExecutionException e) {
      throw new LaunchFailure("Preparing failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchFailure("Preparing was interrupted.", e);
    }
    return code;
  }

  private boolean prepare(Service service) throws IOException, InterruptedException {
    var unpacked = Unpacked.of(Installation.jarOf(root, service.folder()));
    var nobody = "http://localhost:1";
    var arguments = ServiceArguments.of(service, 0, database.url(), nobody, Optional.empty());
    return train(service.folder(), unpacked, List.of(), arguments);
  }

  private boolean prepareLauncher() throws IOException, InterruptedException {
    var unpacked = Unpacked.of(Installation.jarOf(root, "launcher"));
    var log = "-Dhomeward.log=" + unpacked.folder().resolve("trained.log");
    var door =
        List.of(
            "front-door",
            "--server.port=0",
            "--spring.profiles.active=" + String.join(",", RunningSystem.PARTS));
    var done =
        train("launcher", unpacked, List.of("--enable-native-access=ALL-UNNAMED", log), door);
    var current = unpacked.folder().resolveSibling("current");
    Files.writeString(current, unpacked.jar().toString());
    return done;
  }

  private boolean train(
      String name, Unpacked unpacked, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    if (Files.isRegularFile(unpacked.cache())) return true;
    var half = unpacked.folder().resolve("app.aot.half");
    var log = unpacked.folder().resolve("training.log").toFile();
    var builder =
        new ProcessBuilder(unpacked.training(half, options, arguments))
            .redirectErrorStream(true)
            .redirectOutput(log);
    builder.environment().putAll(Map.of("HOMEWARD_DATABASE_PASSWORD", password));
    var training = builder.start();
    if (!training.waitFor(MINUTES_EACH, TimeUnit.MINUTES)) training.destroyForcibly();
    if (!Files.isRegularFile(half)) {
      System.out.printf("  no start-up cache for %s; the reason is in %s%n", name, log);
      return false;
    }
    Files.move(half, unpacked.cache(), StandardCopyOption.ATOMIC_MOVE);
    System.out.printf("  %s is prepared%n", name);
    return true;
  }
}
