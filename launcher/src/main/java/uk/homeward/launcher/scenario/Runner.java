package uk.homeward.launcher.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.homeward.launcher.scenario.api.Answer;
import uk.homeward.launcher.scenario.api.Operations;
import uk.homeward.launcher.scenario.api.PublicApi;
import uk.homeward.launcher.scenario.api.Unreachable;
import uk.homeward.launcher.scenario.expected.Checked;
import uk.homeward.launcher.scenario.expected.Expectations;
import uk.homeward.launcher.scenario.file.Scenario;
import uk.homeward.launcher.scenario.file.Step;

/** Lives through a timeline, step by step, and compares. */
final class Runner {

  private final PublicApi api;
  private final Operations operations;
  private final Report report;
  private final boolean dayByDay;
  private final Map<Scenario, CaseRun> runs = new HashMap<>();
  private @Nullable Instant before;

  /**
   * @param dayByDay whether the clock is moved a day at a time between steps, rather than at once
   */
  Runner(PublicApi api, Operations operations, Report report, boolean dayByDay) {
    this.dayByDay = dayByDay;
    this.api = api;
    this.operations = operations;
    this.report = report;
  }

  void run(Timeline timeline) {
    report.begins(timeline.cases());
    var following = following(timeline);
    try {
      for (var entry : timeline.entries()) {
        moveTo(entry.step().moment());
        var checked = step(entry.scenario(), entry.step(), following.get(entry));
        report.step(entry.scenario(), entry.step(), checked);
      }
    } catch (Unreachable e) {
      report.stopped(String.valueOf(e.getMessage()));
    }
    report.ends();
  }

  private void moveTo(Instant moment) {
    if (dayByDay) {
      var day = before == null ? moment : before.plus(Duration.ofDays(1));
      for (; day.isBefore(moment); day = day.plus(Duration.ofDays(1))) api.moveTo(day);
    }
    api.moveTo(moment);
    before = moment;
  }

  /** Each step's successor in its own case; equal steps of two files are not the same one. */
  private static Map<Timeline.Entry, Step> following(Timeline timeline) {
    var following = new HashMap<Timeline.Entry, Step>();
    for (var scenario : timeline.cases())
      for (var i = 1; i < scenario.steps().size(); i++)
        following.put(
            new Timeline.Entry(scenario, scenario.steps().get(i - 1)), scenario.steps().get(i));
    return following;
  }

  private List<Checked> step(Scenario scenario, Step step, @Nullable Step next) {
    var run = runs.computeIfAbsent(scenario, s -> new CaseRun(s, api, operations));
    var checked = new ArrayList<Checked>();
    Answer answer = null;
    if (step.command() != null) {
      try {
        answer = run.send(step);
        if (answer.accepted() && opensCase(scenario, step)) checked.addAll(baseline(run, step));
      } catch (CaseRun.NotPossible e) {
        checked.add(
            new Checked(
                step.pointer() + "/do",
                "answer",
                false,
                "an answer",
                String.valueOf(e.getMessage())));
      }
      api.moveTo(step.moment());
    }
    var seen = run.seen();
    checked.addAll(Expectations.check(step, answer, seen));
    if (next != null) run.remember(next, seen);
    return checked;
  }

  private static boolean opensCase(Scenario scenario, Step step) {
    return !scenario.given().isMissingNode() && scenario.steps().getFirst().equals(step);
  }

  private static List<Checked> baseline(CaseRun run, Step step) {
    var answer = run.sendBaseline(step);
    return answer.accepted()
        ? List.of()
        : List.of(new Checked("/given", "what is given", false, "accepted", answer.inWords()));
  }
}
