package uk.homeward.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import uk.homeward.contracts.Occurred;
import uk.homeward.launcher.apispecs.Client;

/**
 * A council changes its procedure in its own folder: another time, another approver, one more
 * document. Each look opens a case and finds what is in force.
 */
final class EditedPack {

  private static final String COUNCIL = "surrey";
  private static final Map<String, String> EDITS =
      Map.of(
          "version: \"2026-11-22c\"",
          "version: \"2026-12\"",
          "is: [requested], within: {hours: 48}",
          "is: [requested], within: {working-days: 2}",
          "  accept-support-request:\n    rule: SURREY-6\n    by: [support-service-manager]",
          "  accept-support-request:\n    rule: SURREY-6\n    by: [support-service-manager, head-of-support-service]",
          "  submit-referral:\n    rule: SURREY-11\n    by: [social-worker]\n    requires:\n",
          "  submit-referral:\n    rule: SURREY-11\n    by: [social-worker]\n    requires:\n"
              + "      - {rule: SURREY-11, document: family-plan}\n");

  private final Path pack;

  /**
   * @param councils a folder that gets the packs that ship
   */
  EditedPack(Path councils) throws IOException {
    var shipped = Installation.root().resolve("libs/practice/src/main/resources/councils");
    try (var files = Files.newDirectoryStream(shipped, "*.yaml")) {
      for (var file : files) Files.copy(file, councils.resolve(file.getFileName().toString()));
    }
    pack = councils.resolve(COUNCIL + ".yaml");
  }

  /** As somebody does who opens the file and saves it. */
  void edit() throws IOException {
    var text = Files.readString(pack);
    for (var edit : EDITS.entrySet()) {
      assertThat(text).containsOnlyOnce(edit.getKey());
      text = text.replace(edit.getKey(), edit.getValue());
    }
    Files.writeString(pack, text);
  }

  /** Without a new version. */
  void editInSecret() throws IOException {
    Files.writeString(pack, Files.readString(pack) + "# changed\n");
  }

  void isInForce(RunningSystem system) {
    var found = look(system);
    var twoWorkingDaysOn = "2027-12-30"; // from a bank holiday, 28 December
    assertThat(Occurred.at(system.clock().now()).on()).isEqualTo("2027-12-28");
    assertThat(found)
        .containsEntry("due", twoWorkingDaysOn)
        .containsEntry("the head of the service accepts", "200")
        .containsEntry("a family plan is asked for", "true")
        .containsEntry("judged by", "surrey@2026-12");
  }

  void isNotInForce(RunningSystem system) {
    assertThat(look(system))
        .containsEntry("due", system.clock().now().plusSeconds(48 * 3600).toString())
        .containsEntry("the head of the service accepts", "403")
        .containsEntry("a family plan is asked for", "false")
        .containsEntry("judged by", "surrey@2026-11-22c");
  }

  private Map<String, String> look(RunningSystem system) {
    var base = system.baseUrl();
    var now = system.clock().now();
    var worker =
        Client.signedIn(base, "edited-worker", COUNCIL, List.of("social-worker", "auditor"));
    var records = Client.signedIn(base, "edited-records", COUNCIL, List.of("record-system"));
    var head = Client.signedIn(base, "edited-head", COUNCIL, List.of("head-of-support-service"));
    var today = Occurred.at(now).on().toString();
    var found = new TreeMap<String, String>();
    var opened =
        worker.post(
            "/cases",
            Map.of("occurred", today, "childReference", "edited-" + today, "proposer", "iro"));
    var path = opened.location();
    done(
        records.post(
            path + "/baseline",
            Map.of(
                "occurred", today,
                "birthDate", "2018-09-03",
                "legalStatus", "c2",
                "lookedAfterSince", "2024-11-04",
                "placementType", "u6",
                "people", Map.of())));
    var asked = worker.post(path + "/support-requests", Map.of("occurred", now.toString()));
    var position = done(asked).path("position").asLong();
    system.awaitSettled();
    for (var deadline : items(worker, path + "/deadlines?after=" + position))
      if (deadline.path("timescaleId").asString("").equals("T-S1"))
        found.put(
            "due", deadline.path("dueOn").asString(deadline.path("dueAt").asString("nothing")));
    found.put(
        "the head of the service accepts",
        ""
            + head.post(asked.location() + "/acceptance", Map.of("occurred", now.toString()))
                .status());
    var referral =
        Map.of(
            "occurred", today, "kind", "assessment", "documents", List.of(), "recordCurrent", true);
    var refused = worker.post(path + "/referrals", referral).body().path("unmet");
    found.put(
        "a family plan is asked for",
        ""
            + refused
                .valueStream()
                .anyMatch(u -> u.path("fact").asString("").equals("document/family-plan")));
    for (var event : items(worker, path + "/history?after=" + position))
      if (event.path("type").asString("").equals("ChronologySupportRequested"))
        found.put("judged by", event.path("pack").asString(""));
    return found;
  }

  private static JsonNode items(Client client, String path) {
    var answer = client.get(path);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("items");
  }

  private static JsonNode done(Client.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
    return answer.body();
  }
}
