package uk.homeward.launcher.apispecs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import uk.homeward.launcher.apispecs.Recorder.Exchange;

/** Asks what must be refused, and keeps what was refused otherwise than it should be. */
final class Refusals {

  static final Set<String> NOT_UNDERSTOOD = Set.of("not-understood");

  private final Client anybody;
  private final List<String> faults = new ArrayList<>();

  Refusals(Client anybody) {
    this.anybody = anybody;
  }

  List<String> faults() {
    return faults;
  }

  /** Like what was accepted, but for the path and the body: 400, with these fields named. */
  void expect(
      String what,
      Exchange accepted,
      String path,
      String body,
      Set<String> codes,
      Set<String> named) {
    look(what, accepted, ask(accepted, path, headers(accepted), body), 400, codes, named);
  }

  /** Like what was accepted, but for the path and whose it is: there is nothing. */
  void expectNothing(String what, Exchange accepted, String path, String token) {
    var headers = headers(accepted);
    headers.put("authorization", token);
    var answer = ask(accepted, path, headers, body(accepted));
    look(what, accepted, answer, 404, Set.of("not-found"), Set.of());
  }

  /** Each name is told to somebody who misspelt it. */
  void expectMeant(
      String what, Exchange accepted, String path, String body, Iterable<String> names) {
    var told = new TreeSet<String>();
    for (var fault : ask(accepted, path, headers(accepted), body).body().path("faults"))
      told.add(fault.path("says").asString("").replaceFirst(".*; did you mean (.*)\\?$", "$1"));
    for (var name : names)
      if (!told.contains(name))
        faults.add(accepted.operation().id() + " given " + what + " tells not of " + name);
  }

  private Client.Answer ask(
      Exchange accepted, String path, Map<String, String> headers, String body) {
    return anybody.ask(accepted.operation().method(), path, headers, body);
  }

  private void look(
      String what,
      Exchange accepted,
      Client.Answer answer,
      int status,
      Set<String> codes,
      Set<String> named) {
    var code = Examples.code(answer.body());
    var found = new TreeSet<String>();
    for (var fault : answer.body().path("faults")) {
      found.add(fault.path("field").asString("").replaceAll("\\[\\d+]", ""));
      if (fault.path("says").asString("").isEmpty()) found.add("(a fault that says nothing)");
    }
    var unnamed = new TreeSet<>(named);
    unnamed.removeIf(
        field -> found.stream().anyMatch(f -> f.equals(field) || f.startsWith(field + ".")));
    if (status != answer.status() || !codes.contains(code) || !unnamed.isEmpty())
      faults.add(
          "%s given %s answered %d %s naming %s, not %d %s naming %s: %s"
              .formatted(
                  accepted.operation().id(),
                  what,
                  answer.status(),
                  code,
                  found,
                  status,
                  codes,
                  unnamed,
                  answer.body()));
    if (answer.body().toString().contains(Planted.MARK))
      faults.add(accepted.operation().id() + " given " + what + " repeats what was written");
  }

  static String body(Exchange accepted) {
    return accepted.request().isMissingNode() ? "" : accepted.request().toString();
  }

  private static Map<String, String> headers(Exchange accepted) {
    var headers = new HashMap<String, String>();
    headers.put("authorization", accepted.headers().getOrDefault("authorization", ""));
    if (accepted.operation().act()) headers.put("idempotency-key", UUID.randomUUID().toString());
    if (accepted.operation().takes("If-Match")) headers.put("if-match", "*");
    return headers;
  }
}
