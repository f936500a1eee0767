package uk.homeward.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sees to it that nothing outlives this process, however it ends: a small shell that reads the
 * children's process ids and, once its input closes, ends whichever are left, database last.
 */
final class Guard implements AutoCloseable {
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      services= database=
      while read -r word pid; do
        case $word in
          service) services="$services $pid" ;;
          database) database=$pid ;;
          gone) services=$(for p in $services; do [ "$p" = "$pid" ] || printf ' %s' "$p"; done)
                [ "$database" = "$pid" ] && database= ;;
        esac
      done
      [ -n "$services" ] && kill -TERM $services 2>/dev/null
      for p in $services; do
        n=0
        while kill -0 "$p" 2>/dev/null && [ $n -lt 50 ]; do sleep 0.1; n=$((n+1)); done
        kill -KILL "$p" 2>/dev/null
      done
      [ -n "$database" ] && kill -INT "$database" 2>/dev/null
      exit 0
      """;

  private final Process shell;
  private final Writer words;

  Guard() {
    try {
      shell =
          new ProcessBuilder(List.of("sh", "-c", SCRIPT))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new LaunchFailure("Homeward needs the command sh, which did not start.", e);
    }
    words = shell.outputWriter(StandardCharsets.US_ASCII);
  }

  void service(long pid) {
    say("service " + pid);
  }

  void database(long pid) {
    say("database " + pid);
  }

  void gone(long pid) {
    say("gone " + pid);
  }

  private synchronized void say(String line) {
    try {
      words.write(line + "\n");
      words.flush();
    } catch (IOException e) {
      throw new LaunchFailure("The guard of Homeward's processes has died: start again.", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      words.close();
    } catch (IOException e) {
      shell.destroyForcibly();
    }
  }
}
