package uk.homeward.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.homeward.launcher.apispecs.ApiSpecs;
import uk.homeward.launcher.apispecs.ApiSpecs.Operation;
import uk.homeward.launcher.apispecs.BadInput;
import uk.homeward.launcher.apispecs.Examples;
import uk.homeward.launcher.apispecs.Habits;
import uk.homeward.launcher.apispecs.Planted;
import uk.homeward.launcher.apispecs.Recorder.Exchange;
import uk.homeward.launcher.roles.EveryCell;

/**
 * The shipped cases come as expected; every operation is executed, answers as described, and keeps
 * the habits. With {@code -Dhomeward.write-api=true} what was asked and answered is kept as
 * examples.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationIT {

  private final ApiSpecs specs = new ApiSpecs();
  private PlayedCases cases;
  private EverythingRead read;

  @BeforeAll
  void the_scenarios_are_played(@TempDir Path data, @TempDir Path councils) throws IOException {
    cases = new PlayedCases(specs, data, councils);
    read = new EverythingRead(cases);
    new OtherActs(cases, read).all();
    cases.system().awaitSettled();
    read.shown();
    read.narratives();
  }

  @AfterAll
  void it_ends() {
    if (cases != null) cases.close();
  }

  @Test
  void the_cases_come_as_expected() {
    assertThat(cases.asExpected()).as(cases.report()).isTrue();
  }

  @Test
  void an_auditor_reads_l1_as_it_is_and_as_it_was_known() {
    WhatL1Tells.check(cases.system().baseUrl());
  }

  @Test
  void everybody_may_do_what_is_written_down_and_nothing_else() {
    var cells = new EveryCell(cases.system().baseUrl());
    assertThat(cells.faults()).isEmpty();
    cases.system().awaitSettled();
    assertThat(cells.notOnRecord()).isEmpty();
  }

  @Test
  void every_operation_is_executed() {
    var missing = new TreeSet<>(specs.operations().stream().map(Operation::id).toList());
    cases.accepted().keySet().forEach(missing::remove);
    missing.removeIf(ExamplesTest::noPlayedCouncilDoesIt);
    assertThat(missing).isEmpty();
  }

  @Test
  void every_answer_is_as_described_and_every_habit_is_kept() {
    var anybody = cases.everyRole();
    var habits = new Habits(anybody, cases::wrongRole);
    cases.accepted().values().forEach(habits::ask);
    var ahead = anybody.get("/cases?after=999999999999");
    assertThat(ahead.status()).isEqualTo(503);
    var tomorrow = Map.of("occurred", "2039-01-01", "childReference", "x", "proposer", "iro");
    assertThat(anybody.post("/cases", tomorrow).status()).isEqualTo(400);
    assertThat(habits.faults()).isEmpty();
    var exchanges = cases.recorder().exchanges();
    var faults = new TreeSet<String>();
    for (var exchange : exchanges) {
      faults.addAll(specs.faults(exchange.operation(), exchange.status(), exchange.answer()));
      if (exchange.accepted() && exchange.operation().act())
        faults.addAll(specs.faults(exchange.operation(), exchange.request()));
    }
    assertThat(faults).isEmpty();
    assertThat(exchanges.stream().map(e -> Examples.code(e.answer()))).containsAll(Examples.SHARED);
    if (Boolean.getBoolean("homeward.write-api")) new Examples(exchanges, read.raised()).write();
  }

  @Test
  void words_about_a_family_are_nowhere_but_where_they_are_kept_and_there_for_who_may_read() {
    assertThat(cases.dump().whereThereIs(Planted.MARK)).isEmpty();
    assertThat(cases.dump().whereThereIs("every-act-supported"))
        .as("what is no secret is found")
        .anyMatch(place -> place.startsWith("event_log.event: "));
    var unread = new TreeSet<>(new Planted(specs).everywhere());
    unread.removeAll(cases.recorder().read());
    unread.removeIf(sentence -> ExamplesTest.noPlayedCouncilDoesIt(Planted.commandOf(sentence)));
    assertThat(unread).isEmpty();
  }

  @Test
  void what_cannot_be_is_refused_with_every_fault_named_and_leaves_no_event() {
    cases.system().awaitSettled();
    var events = cases.dump().events();
    var born = new TreeSet<String>();
    for (var exchange : cases.recorder().exchanges())
      if (exchange.accepted() && exchange.operation().id().equals(CaseRun.BASELINE))
        born.add(exchange.path().replace("/baseline", "/"));
    var accepted = new LinkedHashMap<>(cases.accepted());
    for (var exchange : cases.recorder().exchanges())
      if (exchange.accepted() && isOfOne(born, exchange))
        accepted.put(exchange.operation().id(), exchange);
    var input = new BadInput(specs, cases.everyRole(), council -> cases.everyRole(council).token());
    for (var exchange : accepted.values())
      input.ask(
          exchange,
          exchange.council().equals("leeds") ? "northshire" : "leeds",
          isOfOne(born, exchange));
    assertThat(input.faults()).isEmpty();
    refusesASecondOpenCase();
    namesEveryPaperThatIsMissing(accepted.get("SubmitPanelPack"));
    cases.system().awaitSettled();
    assertThat(cases.dump().events()).isEqualTo(events);
    assertThat(cases.dump().whereThereIs(Planted.MARK))
        .as("words in fields that take none")
        .isEmpty();
  }

  private static boolean isOfOne(TreeSet<String> places, Exchange exchange) {
    return places.stream().anyMatch(exchange.path()::startsWith);
  }

  private void refusesASecondOpenCase() {
    var anybody = cases.everyRole();
    var open = anybody.get("/cases?state=open&limit=1").body().path("items").path(0);
    var again =
        Map.of(
            "occurred", cases.today(),
            "childReference", open.path("childReference").asString(""),
            "proposer", "iro");
    var refused = anybody.post("/cases", again);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("since").asString("")).isNotEmpty();
  }

  private void namesEveryPaperThatIsMissing(Exchange submitted) {
    var refused =
        cases
            .everyRole(submitted.council())
            .post(
                submitted.path().replaceFirst("^/api", ""),
                Map.of("occurred", cases.today(), "documents", List.of()));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("unmet").valueStream())
        .filteredOn(unmet -> unmet.path("fact").asString("").startsWith("document/"))
        .hasSizeGreaterThan(2)
        .allSatisfy(unmet -> assertThat(unmet.path("remedy").asString("")).isNotEmpty());
  }
}
