package uk.homeward.launcher.apispecs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.launcher.apispecs.Recorder.Exchange;

/**
 * Asks every operation wrongly, in each way in which a client may be wrong, and looks at the
 * answer.
 */
public final class Habits {

  private static final String NO_CASE = "case-00000000-0000-4000-8000-000000000000";

  private final Client anybody;
  private final UnaryOperator<String> wrongRole;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param wrongRole token of somebody of this council who may do none of the acts
   */
  public Habits(Client anybody, UnaryOperator<String> wrongRole) {
    this.anybody = anybody;
    this.wrongRole = wrongRole;
  }

  /** What was answered otherwise than the files say. */
  public List<String> faults() {
    return faults;
  }

  /** Repeats what was accepted, with one thing wrong each time. */
  public void ask(Exchange accepted) {
    without(accepted, "authorization", 401, "not-signed-in");
    if (accepted.path().contains("/cases/case-")) otherCase(accepted);
    if (accepted.operation().takes("limit"))
      expect(
          accepted,
          accepted.path().split("\\?", 2)[0] + "?limit=0",
          fresh(accepted),
          body(accepted),
          Set.of(400),
          "not-understood");
    if (!accepted.operation().act()) return;
    without(accepted, "idempotency-key", 400, "idempotency-key-missing");
    if (accepted.operation().takes("If-Match")) {
      without(accepted, "if-match", 428, "version-needed");
      stale(accepted);
    }
    strange(accepted);
    var unreadable = fresh(accepted);
    expect(accepted, accepted.path(), unreadable, "{", Set.of(400), "unreadable");
    reused(accepted);
    var wrong = fresh(accepted);
    wrong.put("authorization", wrongRole.apply(accepted.council()));
    expect(accepted, accepted.path(), wrong, body(accepted), Set.of(403), "wrong-role");
  }

  private void without(Exchange accepted, String header, int status, String code) {
    var headers = fresh(accepted);
    headers.remove(header);
    expect(accepted, accepted.path(), headers, body(accepted), Set.of(status), code);
  }

  private void otherCase(Exchange accepted) {
    var path = accepted.path().replaceAll("/cases/case-[^/?]+", "/cases/" + NO_CASE);
    expect(accepted, path, fresh(accepted), body(accepted), Set.of(404), "not-found");
  }

  /** The gate is judged first, so that it may be what refuses. */
  private void stale(Exchange accepted) {
    var headers = fresh(accepted);
    headers.put("if-match", "\"99999\"");
    expect(accepted, accepted.path(), headers, body(accepted), Set.of(409, 412), "");
  }

  private void strange(Exchange accepted) {
    var body = (ObjectNode) accepted.request().deepCopy();
    body.put("surprise", 1);
    expect(
        accepted, accepted.path(), fresh(accepted), body.toString(), Set.of(400), "not-understood");
  }

  private void reused(Exchange accepted) {
    var headers = new HashMap<>(fresh(accepted));
    headers.put("idempotency-key", accepted.headers().getOrDefault("idempotency-key", ""));
    expect(accepted, accepted.path(), headers, another(accepted), Set.of(422), "key-reused");
  }

  /** What can be read as well: the same fields from last to first, or the only one another. */
  private static String another(Exchange accepted) {
    var body = JsonMapper.shared().createObjectNode();
    for (var name : List.copyOf(accepted.request().propertyNames()).reversed())
      body.set(name, accepted.request().path(name));
    if (body.size() > 1) return body.toString();
    var moment = body.path("occurred").asString("").contains("T");
    return body.put("occurred", moment ? "2026-11-22T09:00:00Z" : "2026-11-22").toString();
  }

  private void expect(
      Exchange accepted,
      String path,
      Map<String, String> headers,
      String body,
      Set<Integer> statuses,
      String code) {
    var answer = anybody.ask(accepted.operation().method(), path, headers, body);
    var problem = Examples.code(answer.body());
    if (!statuses.contains(answer.status()) || !code.isEmpty() && !problem.equals(code))
      faults.add(
          "%s answered %d %s, not %s %s"
              .formatted(accepted.operation().id(), answer.status(), problem, statuses, code));
  }

  private static String body(Exchange accepted) {
    JsonNode request = accepted.request();
    return request.isMissingNode() ? "" : request.toString();
  }

  /** The same headers under a new key. */
  private static Map<String, String> fresh(Exchange accepted) {
    var headers = new LinkedHashMap<String, String>();
    for (var name : List.of("authorization", "if-match"))
      if (accepted.headers().containsKey(name))
        headers.put(name, accepted.headers().getOrDefault(name, ""));
    if (accepted.operation().act()) headers.put("idempotency-key", UUID.randomUUID().toString());
    return headers;
  }
}
