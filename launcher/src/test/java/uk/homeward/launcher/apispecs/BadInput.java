package uk.homeward.launcher.apispecs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.launcher.apispecs.Recorder.Exchange;

/**
 * Sends every command what cannot be, everything of a kind at once, and looks whether each fault is
 * named with its field and with what to do. Nothing of it may leave an event; whoever calls this
 * looks.
 */
public final class BadInput {

  /** What a field becomes; false where the kind of fault is not for it. */
  private record Spoiling(String name, Predicate<BodyField> spoils) {}

  /** Whether the record that they speak of stands as they say is asked before all else. */
  private static final Set<String> LOOKED_FOR_FIRST = Set.of("CorrectRecord", "WithdrawRecord");

  private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

  private static final List<Spoiling> SPOILINGS =
      List.of(
          new Spoiling("a sentence about a family", BadInput::sentence),
          new Spoiling("an object", f -> into(f, "{\"a\": 1}")),
          new Spoiling("a list", f -> into(f, "[[1]]")),
          new Spoiling("null", f -> f.required() && into(f, "null")),
          new Spoiling("a number of a thousand digits", f -> number(f, "9".repeat(900))),
          new Spoiling("a broken number", f -> number(f, "1.5")),
          new Spoiling("the other kind of text", BadInput::otherText),
          new Spoiling("a day that no calendar has", BadInput::noSuchDay));

  private final ApiSpecs specs;
  private final Client anybody;
  private final UnaryOperator<String> anybodyOf;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param anybodyOf token of somebody of this council who may do everything
   */
  public BadInput(ApiSpecs specs, Client anybody, UnaryOperator<String> anybodyOf) {
    this.specs = specs;
    this.anybody = anybody;
    this.anybodyOf = anybodyOf;
  }

  /** What was answered otherwise than it should be. */
  public List<String> faults() {
    return faults;
  }

  /**
   * Repeats what was accepted with all kinds of faults.
   *
   * @param elsewhere a council that is not that of the request
   * @param born whether the case knows when its child was born
   */
  public void ask(Exchange accepted, String elsewhere, boolean born) {
    parameters(accepted);
    if (accepted.path().contains("/cases/case-")) otherCouncil(accepted, elsewhere);
    if (!accepted.operation().act()) return;
    for (var spoiling : SPOILINGS) spoiled(accepted, spoiling);
    for (var body : List.of("", "null", "[]", "7", "\"words\"", "{\"a\":"))
      refused("body " + body, accepted, accepted.path(), body, Set.of("unreadable"), Set.of());
    nothing(accepted);
    unknown(accepted);
    if (LOOKED_FOR_FIRST.contains(accepted.operation().id())) return;
    ahead(accepted);
    if (born) beforeBirth(accepted);
  }

  private void spoiled(Exchange accepted, Spoiling spoiling) {
    var body = (ObjectNode) accepted.request().deepCopy();
    var named = new TreeSet<String>();
    for (var field : fields(accepted, body))
      if ((field.present() || field.path().equals("onBehalfOf")) && spoiling.spoils.test(field))
        named.add(field.named());
    if (named.isEmpty()) return;
    refused(spoiling.name, accepted, accepted.path(), body.toString(), NOT_UNDERSTOOD, named);
  }

  private static final Set<String> NOT_UNDERSTOOD = Set.of("not-understood");

  private static boolean into(BodyField field, String json) {
    field.set().accept(JsonMapper.shared().readTree(json));
    return true;
  }

  private static boolean number(BodyField field, String number) {
    return field.ofType("integer") && into(field, number);
  }

  private static boolean sentence(BodyField field) {
    if (field.words()) return false;
    field.set(Planted.MARK + " hit Tom on Friday.");
    return true;
  }

  private static boolean otherText(BodyField field) {
    if (field.words()) field.set("x".repeat(20_001));
    else if (field.ofType("string")) field.set("");
    else return false;
    return true;
  }

  private static boolean noSuchDay(BodyField field) {
    if (!field.date()) return false;
    field.set("2027-02-30");
    return true;
  }

  /** Everything that is required is missed. */
  private void nothing(Exchange accepted) {
    var body = (ObjectNode) accepted.request().deepCopy();
    var named =
        fields(accepted, body).stream()
            .filter(field -> field.required() && !field.path().matches(".*[.\\[].*"))
            .map(BodyField::named)
            .collect(Collectors.toCollection(TreeSet::new));
    refused("nothing", accepted, accepted.path(), "{}", NOT_UNDERSTOOD, named);
  }

  private void ahead(Exchange accepted) {
    var body = (ObjectNode) accepted.request().deepCopy();
    for (var field : fields(accepted, body))
      if (field.date())
        field.set(field.value().asString("").contains("T") ? "2199-01-02T10:00:00Z" : "2199-01-02");
    refused(
        "the next century",
        accepted,
        accepted.path(),
        body.toString(),
        Set.of("in-the-future", "not-understood"),
        Set.of());
  }

  private void beforeBirth(Exchange accepted) {
    var body = (ObjectNode) accepted.request().deepCopy();
    for (var field : fields(accepted, body))
      if (field.date())
        field.set(field.value().asString("").contains("T") ? "1950-01-02T10:00:00Z" : "1950-01-02");
    refused("before birth", accepted, accepted.path(), body.toString(), NOT_UNDERSTOOD, Set.of());
  }

  /** Records that are not there, in the address and in the body. */
  private void unknown(Exchange accepted) {
    var template = accepted.operation().path();
    if (template.indexOf('{') != template.lastIndexOf('{')) {
      var things = accepted.path().split("/", -1);
      var variables = template.split("/", -1);
      for (var i = variables.length - 1; i > 0; i--)
        if (variables[i].startsWith("{")) {
          things[i + 1] = things[i + 1].replaceFirst("-.*", "-" + NOBODYS);
          break;
        }
      var path = String.join("/", things);
      expect(
          "nobody's record",
          accepted,
          path,
          accepted.request().toString(),
          Set.of(404),
          Set.of("not-found"));
    }
    var body = (ObjectNode) accepted.request().deepCopy();
    var named = new TreeSet<String>();
    for (var field : fields(accepted, body))
      if (field.present() && field.path().endsWith("Id")) {
        field.set(field.value().asString("").replaceFirst("-.*", "-" + NOBODYS));
        named.add(field.named());
      }
    if (!named.isEmpty())
      refused("nobody's id", accepted, accepted.path(), body.toString(), NOT_UNDERSTOOD, named);
  }

  private void otherCouncil(Exchange accepted, String elsewhere) {
    var headers = headers(accepted);
    headers.put("authorization", anybodyOf.apply(elsewhere));
    look(
        "another council",
        accepted,
        ask(accepted, accepted.path(), headers, body(accepted)),
        Set.of(404),
        Set.of("not-found"),
        Set.of());
  }

  private void parameters(Exchange accepted) {
    var path = accepted.path() + (accepted.path().contains("?") ? "&" : "?") + "surprise=1";
    refused("a parameter", accepted, path, body(accepted), NOT_UNDERSTOOD, Set.of("surprise"));
  }

  private List<BodyField> fields(Exchange accepted, ObjectNode body) {
    var service = accepted.operation().service();
    return BodyField.of(specs.services().get(service), accepted.operation(), body);
  }

  private void refused(
      String what,
      Exchange accepted,
      String path,
      String body,
      Set<String> codes,
      Set<String> named) {
    look(what, accepted, ask(accepted, path, headers(accepted), body), Set.of(400), codes, named);
  }

  private void expect(
      String what,
      Exchange accepted,
      String path,
      String body,
      Set<Integer> statuses,
      Set<String> codes) {
    look(what, accepted, ask(accepted, path, headers(accepted), body), statuses, codes, Set.of());
  }

  private Client.Answer ask(
      Exchange accepted, String path, Map<String, String> headers, String body) {
    return anybody.ask(accepted.operation().method(), path, headers, body);
  }

  private void look(
      String what,
      Exchange accepted,
      Client.Answer answer,
      Set<Integer> statuses,
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
    if (!statuses.contains(answer.status()) || !codes.contains(code) || !unnamed.isEmpty())
      faults.add(
          "%s given %s answered %d %s naming %s, not %s %s naming %s: %s"
              .formatted(
                  accepted.operation().id(),
                  what,
                  answer.status(),
                  code,
                  found,
                  statuses,
                  codes,
                  unnamed,
                  answer.body()));
    if (!Planted.found(answer.body().toString()).isEmpty()
        || answer.body().toString().contains(Planted.MARK))
      faults.add(accepted.operation().id() + " given " + what + " repeats what was written");
  }

  private static String body(Exchange accepted) {
    JsonNode request = accepted.request();
    return request.isMissingNode() ? "" : request.toString();
  }

  private static Map<String, String> headers(Exchange accepted) {
    var headers = new HashMap<String, String>();
    headers.put("authorization", accepted.headers().getOrDefault("authorization", ""));
    if (accepted.operation().act()) headers.put("idempotency-key", UUID.randomUUID().toString());
    if (accepted.operation().takes("If-Match")) headers.put("if-match", "*");
    return headers;
  }
}
