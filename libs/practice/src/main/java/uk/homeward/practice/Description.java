package uk.homeward.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.Term;

/**
 * A council's rules for people to read: what is in its pack, with each rule and source.
 *
 * @param pack as stamped on events
 * @param digest of the pack's text
 */
public record Description(
    String council,
    String name,
    String pack,
    String digest,
    List<RuleRef> rules,
    List<DescribedAct> acts,
    List<DescribedTimescale> timescales,
    List<DescribedNotification> notifications,
    List<DescribedUpdate> recordUpdates) {

  /**
   * @param by words of the roles who may
   * @param notDoneHere why the council does not take this step; null where it does
   */
  public record DescribedAct(
      String act,
      @Nullable RuleRef rule,
      List<String> by,
      List<DescribedRequirement> requires,
      @Nullable String notDoneHere) {}

  /**
   * @param lack what is said if it is not met
   * @param always whether it is asked of every child
   * @param soft whether its lack is put on record and refuses nothing
   */
  public record DescribedRequirement(
      RuleRef rule, String fact, String lack, String remedy, boolean always, boolean soft) {}

  /**
   * @param kind soft, minimum or display
   * @param times each way in which the time can run, in words
   * @param notMeasured why the council sets no time; null where it does
   */
  public record DescribedTimescale(
      String timescale,
      @Nullable String id,
      @Nullable RuleRef rule,
      @Nullable String kind,
      List<String> times,
      List<String> owner,
      List<String> escalate,
      @Nullable String notMeasured) {}

  public record DescribedNotification(
      String template, RuleRef rule, List<String> on, List<String> tell) {}

  public record DescribedUpdate(
      String kind, RuleRef rule, List<String> on, List<String> outcomes) {}

  /**
   * @param on only what is in force on this date; null for every version of every rule, the earlier
   *     first
   */
  static Description of(Practice practice, @Nullable LocalDate on) {
    return new Description(
        practice.council(),
        practice.name(),
        practice.pack(),
        practice.digest(),
        practice.rules().values().stream().flatMap(rule -> versions(rule, on)).toList(),
        acts(practice, on),
        timescales(practice, on),
        practice.notifications().stream()
            .flatMap(
                n ->
                    versions(n.rule(), on)
                        .map(
                            rule ->
                                new DescribedNotification(
                                    n.template(), rule, inWords(n.on()), words(n.tell()))))
            .toList(),
        practice.recordUpdates().stream()
            .flatMap(
                u ->
                    versions(u.rule(), on)
                        .map(
                            rule ->
                                new DescribedUpdate(u.kind(), rule, inWords(u.on()), u.outcomes())))
            .toList());
  }

  private static Stream<RuleRef> versions(Rule rule, @Nullable LocalDate on) {
    return on == null ? rule.versions().stream() : Stream.of(rule.on(on));
  }

  private static List<DescribedAct> acts(Practice practice, @Nullable LocalDate on) {
    var all = new ArrayList<DescribedAct>();
    for (var key : GateKey.values()) {
      var reason = practice.notDoneHere().get(key);
      if (reason != null) all.add(new DescribedAct(key.word(), null, List.of(), List.of(), reason));
      var gates =
          on == null
              ? practice.gates().getOrDefault(key, List.of())
              : practice.gate(key, on).stream().toList();
      for (var gate : gates) {
        var then = on == null ? gate.from() : on;
        all.add(
            new DescribedAct(
                key.word(),
                gate.rule().on(then),
                words(gate.by()),
                gate.requires().stream().map(r -> requirement(r, then)).toList(),
                null));
      }
    }
    return List.copyOf(all);
  }

  private static DescribedRequirement requirement(Requirement requirement, LocalDate on) {
    var unmet = requirement.unmet(CaseFacts.none(), on);
    return new DescribedRequirement(
        unmet.rule(),
        unmet.fact(),
        unmet.says(),
        unmet.remedy(),
        requirement.when().isEmpty() && requirement.unless().isEmpty(),
        requirement.soft());
  }

  private static List<DescribedTimescale> timescales(Practice practice, @Nullable LocalDate on) {
    var all = new ArrayList<DescribedTimescale>();
    for (var key : TimescaleKey.values()) {
      var reason = practice.notMeasured().get(key);
      if (reason != null)
        all.add(
            new DescribedTimescale(
                key.word(), null, null, null, List.of(), List.of(), List.of(), reason));
      var timescales =
          on == null
              ? practice.timescales().getOrDefault(key, List.of())
              : practice.timescale(key, on).stream().toList();
      for (var timescale : timescales)
        all.add(
            new DescribedTimescale(
                key.word(),
                timescale.id(),
                timescale.rule().on(on == null ? timescale.from() : on),
                timescale.kind().word(),
                timescale.clocks().stream().map(Description::inWords).toList(),
                words(timescale.owner()),
                words(timescale.escalate()),
                null));
    }
    return List.copyOf(all);
  }

  private static String inWords(Running clock) {
    return clock.within().inWords() + " from " + inWords(clock.start());
  }

  private static String inWords(Start start) {
    return switch (start) {
      case Start.When(var fact, var values, var _, var _) ->
          values.isEmpty() ? fact : fact + " " + String.join(" or ", new TreeSet<>(values));
      case Start.LaterOf(var points) ->
          points.stream().map(Description::inWords).collect(Collectors.joining(" and "));
    };
  }

  private static List<String> inWords(Triggers triggers) {
    return triggers.values().entrySet().stream()
        .map(e -> e.getKey() + " " + String.join(" or ", new TreeSet<>(e.getValue())))
        .sorted()
        .toList();
  }

  private static List<String> words(Set<Role> roles) {
    return roles.stream().map(Term::word).toList();
  }
}
