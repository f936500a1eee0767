package uk.homeward.launcher.scenario;

import java.util.List;
import java.util.Map;

/** Does what no scenario does: answers what people were told, and looks after the system. */
record OtherActs(PlayedCases cases, EverythingRead read) {

  void all() {
    answerWhatWasTold();
    publishCalendar();
    lookAfterProcessors();
  }

  /** Takes note of a notification, and takes on and settles what was escalated. */
  private void answerWhatWasTold() {
    var anybody = cases.everyRole();
    var today = Map.of("occurred", cases.today());
    read.first("CaseNotifications").forEach(path -> anybody.post(path + "/acknowledgement", today));
    read.first("CaseEscalations")
        .forEach(
            path -> {
              anybody.post(path + "/acceptance", today);
              anybody.post(
                  path + "/resolution",
                  Map.of("occurred", cases.today(), "notes", "The visit was made today."));
            });
  }

  /** Of a year that no case reaches. */
  private void publishCalendar() {
    cases
        .everyRole()
        .post(
            "/calendars",
            Map.of(
                "occurred", cases.today(),
                "version", "2040-example",
                "from", "2040-01-01",
                "until", "2040-12-31",
                "bankHolidays", List.of("2040-01-02", "2040-12-25", "2040-12-26")));
  }

  private void lookAfterProcessors() {
    var anybody = cases.everyRole();
    for (var operation : cases.specs().operations()) {
      if (!operation.path().equals("/processors")) continue;
      var root = "/ops/" + operation.service() + "/processors";
      var token = Map.of("Authorization", anybody.token());
      for (var processor : anybody.ask("GET", root, token, "").body().path("items")) {
        if (!processor.path("rebuildable").asBoolean()) continue;
        var name = root + "/" + processor.path("name").asString("");
        anybody.ask("POST", name + "/retry", token, "");
        anybody.ask("POST", name + "/rebuild", token, "");
        break;
      }
    }
  }
}
