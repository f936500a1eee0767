package uk.homeward.launcher.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import uk.homeward.launcher.apispecs.ApiSpecs.Operation;
import uk.homeward.launcher.apispecs.Client;

/** Reads whatever the system shows of the played cases. */
record EverythingRead(PlayedCases cases) {

  private static final Pattern CASE = Pattern.compile("/cases/case-[^/?]+");
  private static final Pattern NARRATIVE = Pattern.compile("nar-[0-9a-f-]{36}");

  private interface Reader {
    void event(String place, Client client, JsonNode event);
  }

  /** Of every case and of everything that was made in it; and why of the first of each kind. */
  void shown() {
    var councils = councils();
    for (var operation : cases.specs().operations())
      if (operation.method().equals("GET"))
        paths(operation, councils.keySet())
            .forEach(path -> cases.everyRole(council(path, councils)).get(path));
    first("ListDeadlines").forEach(path -> cases.everyRole().get(path));
    first("ReadHistory").forEach(path -> cases.everyRole().get(path));
  }

  /** The first thing that such a list shows of a case of the first council; its address. */
  List<String> first(String list) {
    var councils = councils();
    for (var operation : cases.specs().operations()) {
      if (!operation.id().equals(list)) continue;
      for (var path : paths(operation, councils.keySet()).toList()) {
        if (!council(path, councils).equals("leeds")) continue;
        for (var item : cases.everyRole().get(path).body().path("items"))
          return List.of(path + "/" + item.path("id").asString(""));
      }
    }
    return List.of();
  }

  /** The council of each thing that was made, by its address. */
  private Map<String, String> councils() {
    var councils = new TreeMap<String, String>();
    for (var exchange : cases.recorder().exchanges())
      if (!exchange.location().isEmpty())
        councils.put(exchange.location().replaceFirst("^/api", ""), exchange.council());
    return councils;
  }

  /** What the cases' own events point at; other services show theirs beside what they are about. */
  void narratives() {
    eachEvent(
        (place, client, event) ->
            NARRATIVE
                .matcher(event.path("payload").toString())
                .results()
                .forEach(found -> client.get(place + "/narratives/" + found.group())));
  }

  /** Types of the events that came directly of a request, by the request's correlation. */
  Map<String, Set<String>> raised() {
    var raised = new HashMap<String, Set<String>>();
    eachEvent(
        (_, _, event) -> {
          if (event.path("causation").isMissingNode())
            raised
                .computeIfAbsent(event.path("correlation").asString(""), _ -> new TreeSet<>())
                .add(event.path("type").asString(""));
        });
    return raised;
  }

  private void eachEvent(Reader reader) {
    for (var exchange : cases.recorder().exchanges()) {
      if (!exchange.operation().id().equals("ConsiderReunification")) continue;
      if (!exchange.accepted()) continue;
      var client = cases.everyRole(exchange.council());
      var place = exchange.location().replaceFirst("^/api", "");
      for (var cursor = ""; ; ) {
        var page = client.get(place + "/history?limit=500" + cursor).body();
        for (var event : page.path("items")) reader.event(place, client, event);
        if (!page.has("next")) break;
        cursor = "&cursor=" + page.path("next").asString("");
      }
    }
  }

  /** Of the case that the path begins with. */
  private static String council(String path, Map<String, String> councils) {
    var found = CASE.matcher(path);
    return found.lookingAt() ? councils.getOrDefault(found.group(), "leeds") : "leeds";
  }

  private static Stream<String> paths(Operation operation, Set<String> places) {
    var path = operation.path();
    var last = path.lastIndexOf('}') + 1;
    if (last == 0) return Stream.of(path);
    var thing = path.substring(0, last).replaceAll("\\{[^}]+}", "[^/]+");
    return places.stream()
        .filter(place -> place.matches(thing))
        .map(place -> place + path.substring(last));
  }
}
