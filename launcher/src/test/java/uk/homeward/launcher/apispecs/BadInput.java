package uk.homeward.launcher.apispecs;

import static uk.homeward.launcher.apispecs.Refusals.NOT_UNDERSTOOD;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.launcher.apispecs.Recorder.Exchange;

/**
 * Sends every operation what cannot be, everything of a kind at once, and looks whether each fault
 * is named with its field and with what to do. Nothing of it may leave an event; whoever calls this
 * looks.
 */
public final class BadInput {

  /** Whether the record that they speak of stands as they say is asked before all else. */
  private static final Set<String> LOOKED_FOR_FIRST = Set.of("CorrectRecord", "WithdrawRecord");

  /** Of some lists it is the place of any id, so that none is wrong. */
  private static final String OPAQUE = "cursor";

  private static final String NOBODYS = "-00000000-0000-4000-8000-000000000000";

  private final ApiSpecs specs;
  private final UnaryOperator<String> anybodyOf;
  private final Refusals refusals;

  /**
   * @param anybodyOf token of somebody of this council who may do everything
   */
  public BadInput(ApiSpecs specs, Client anybody, UnaryOperator<String> anybodyOf) {
    this.specs = specs;
    this.anybodyOf = anybodyOf;
    this.refusals = new Refusals(anybody);
  }

  /** What was answered otherwise than it should be. */
  public List<String> faults() {
    return refusals.faults();
  }

  /**
   * Repeats what was accepted with all kinds of faults.
   *
   * @param elsewhere a council that is not that of the request
   * @param born whether the case knows when its child was born
   */
  public void ask(Exchange accepted, String elsewhere, boolean born) {
    parameters(accepted);
    nobodys(accepted);
    if (accepted.path().contains("/cases/case-"))
      refusals.expectNothing(
          "another council", accepted, accepted.path(), anybodyOf.apply(elsewhere));
    if (!accepted.operation().act()) return;
    for (var body : List.of("", "null", "[]", "7", "\"words\"", "{\"a\":"))
      refused("body " + body, accepted, body, Set.of("unreadable"), Set.of());
    for (var spoiling : Spoiling.all()) spoiled(accepted, spoiling);
    nothing(accepted);
    misspelt(accepted);
    unknown(accepted);
    if (LOOKED_FOR_FIRST.contains(accepted.operation().id())) return;
    ahead(accepted);
    if (born) beforeBirth(accepted);
  }

  private void parameters(Exchange accepted) {
    var path = accepted.path() + (accepted.path().contains("?") ? "&" : "?");
    var body = Refusals.body(accepted);
    refusals.expect(
        "a parameter", accepted, path + "surprise=1", body, NOT_UNDERSTOOD, Set.of("surprise"));
    for (var parameter : accepted.operation().is().path("parameters")) {
      if (!parameter.path("in").asString("").equals("query")) continue;
      var name = parameter.path("name").asString("");
      refusals.expectMeant(
          "a parameter misspelt", accepted, path + name + "x=1", body, List.of(name));
      if (!OPAQUE.equals(name) && !accepted.path().contains(name + "="))
        refusals.expect(
            "a wrong " + name, accepted, path + name + "=;", body, NOT_UNDERSTOOD, Set.of(name));
    }
  }

  /** The address of a record that is not there. */
  private void nobodys(Exchange accepted) {
    var template = accepted.operation().path();
    var thing = template.lastIndexOf("/{");
    if (thing == template.indexOf("/{")) return;
    var before = template.substring(0, thing).replaceAll("\\{[^}]+}", "[^/]+");
    var path =
        accepted.path().replaceFirst("^(/[^/]+" + before + "/[^-/?]+)[^/?]*", "$1" + NOBODYS);
    refusals.expectNothing(
        "nobody's record", accepted, path, accepted.headers().getOrDefault("authorization", ""));
  }

  private void spoiled(Exchange accepted, Spoiling spoiling) {
    var body = (ObjectNode) accepted.request().deepCopy();
    var named = new TreeSet<String>();
    for (var field : fields(accepted, body))
      if ((field.present() || field.path().equals("onBehalfOf")) && spoiling.spoils(field))
        named.add(field.named());
    if (!named.isEmpty())
      refused(spoiling.name(), accepted, body.toString(), NOT_UNDERSTOOD, named);
  }

  /** Everything that is required is missed. */
  private void nothing(Exchange accepted) {
    var body = (ObjectNode) accepted.request().deepCopy();
    var named =
        fields(accepted, body).stream()
            .filter(field -> field.required() && !field.path().matches(".*[.\\[].*"))
            .map(BodyField::named)
            .collect(Collectors.toCollection(TreeSet::new));
    refused("nothing", accepted, "{}", NOT_UNDERSTOOD, named);
  }

  private void misspelt(Exchange accepted) {
    var body = JsonMapper.shared().createObjectNode();
    accepted.request().forEachEntry((name, value) -> body.set(name + "x", value));
    refusals.expectMeant(
        "fields misspelt",
        accepted,
        accepted.path(),
        body.toString(),
        accepted.request().propertyNames());
  }

  /** Ids of records that are not there. */
  private void unknown(Exchange accepted) {
    var body = (ObjectNode) accepted.request().deepCopy();
    var named = new TreeSet<String>();
    for (var field : fields(accepted, body))
      if (field.present() && field.path().matches(".*Id|event")) {
        field.set(field.value().asString("").replaceFirst("-.*", NOBODYS));
        named.add(field.named());
      }
    if (!named.isEmpty()) refused("nobody's id", accepted, body.toString(), NOT_UNDERSTOOD, named);
  }

  private void ahead(Exchange accepted) {
    var codes = Set.of("in-the-future", "not-understood");
    refused("the next century", accepted, inTheYear("2199", accepted), codes, Set.of());
  }

  private void beforeBirth(Exchange accepted) {
    var body = inTheYear("1950", accepted);
    refused("before birth", accepted, body, NOT_UNDERSTOOD, Set.of());
  }

  private String inTheYear(String year, Exchange accepted) {
    var body = (ObjectNode) accepted.request().deepCopy();
    for (var field : fields(accepted, body))
      if (field.date())
        field.set(
            year + (field.value().asString("").contains("T") ? "-01-02T10:00:00Z" : "-01-02"));
    return body.toString();
  }

  private List<BodyField> fields(Exchange accepted, ObjectNode body) {
    var service = accepted.operation().service();
    return BodyField.of(specs.services().get(service), accepted.operation(), body);
  }

  private void refused(
      String what, Exchange accepted, String body, Set<String> codes, Set<String> named) {
    refusals.expect(what, accepted, accepted.path(), body, codes, named);
  }
}
