import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How soon after an act is answered its event shows in another service's read endpoint. Acts on cases
 * of its own, one act at a time, the system otherwise idle; reads again and again until it is there.
 */
class Visible {

  private static final int WARM_UP = 50;
  private static final int SAMPLES = 300;
  private static final int ACTS_ON_A_CASE = 50;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private String token = "";
  private String caseId = "";
  private int events;

  private Visible(URI base) {
    this.base = base;
  }

  public static void main(String[] arguments) throws Exception {
    var visible = new Visible(URI.create(arguments[0]));
    visible.token = visible.send("POST", "/demo/tokens?user=amara&password=homeward&as=text", "");
    visible.measure(
        "assessment-service to case-service",
        "childs-voice/sightings",
        "{\"occurred\": \"%s\", \"alone\": true, \"place\": \"school\"}");
    visible.measure(
        "scheduling-service to case-service",
        "visits",
        "{\"occurred\": \"%s\", \"seenAlone\": true, \"announced\": true, \"place\": \"placement\"}");
  }

  private void measure(String pair, String path, String body) throws Exception {
    var milliseconds = new double[SAMPLES];
    for (var i = -WARM_UP; i < SAMPLES; i++) {
      if (Math.floorMod(i, ACTS_ON_A_CASE) == 0) openCase();
      Thread.sleep(30); // idle before each
      send("POST", "/api/cases/" + caseId + "/" + path, body.formatted(LocalDate.now()));
      var answered = System.nanoTime();
      while (shown() == events) Thread.onSpinWait();
      if (i >= 0) milliseconds[i] = (System.nanoTime() - answered) / 1e6;
      events = settled();
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms (%d acts)%n",
        pair,
        milliseconds[SAMPLES / 2],
        milliseconds[SAMPLES * 95 / 100],
        milliseconds[SAMPLES * 99 / 100],
        milliseconds[SAMPLES - 1],
        SAMPLES);
  }

  private void openCase() throws Exception {
    var answer =
        send(
            "POST",
            "/api/cases",
            "{\"occurred\": \"%s\", \"childReference\": \"%s\", \"proposer\": \"social-worker\"}"
                .formatted(LocalDate.now(), UUID.randomUUID()));
    caseId = found("\"id\":\"([^\"]+)\"", answer);
    send("GET", "/api/cases/" + caseId + "?after=" + found("\"position\":(\\d+)", answer), "");
    events = settled();
  }

  private static String found(String pattern, String answer) throws IOException {
    var match = Pattern.compile(pattern).matcher(answer);
    if (match.find()) return match.group(1);
    throw new IOException("Not as expected: " + answer);
  }

  /** Automations may add to an act's own event: wait until the timeline grows no more. */
  private int settled() throws Exception {
    var before = -1;
    var now = shown();
    while (now != before) {
      before = now;
      Thread.sleep(60);
      now = shown();
    }
    return now;
  }

  private int shown() throws IOException, InterruptedException {
    var timeline = send("GET", "/api/cases/" + caseId + "/timeline?limit=200", "");
    return timeline.split("\"recorded\"", -1).length - 1;
  }

  private String send(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString());
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    var answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) throw new IOException(path + ": " + answer.body());
    return answer.body();
  }
}
