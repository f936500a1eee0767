package uk.homeward.launcher.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.Term;
import uk.homeward.launcher.scenario.api.Operation;
import uk.homeward.launcher.scenario.api.Operations;
import uk.homeward.practice.Condition;
import uk.homeward.practice.Gate;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Practice;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Requirement;
import uk.homeward.practice.Role;

/**
 * Every command with its fields, its endpoint, and each council's gate for it, as one page of
 * Markdown: what a scenario's {@code do} and {@code with} may say.
 */
final class CommandsDocument {

  private final Operations operations;
  private final Map<String, Practice> practices;
  private final StringBuilder page = new StringBuilder();

  private CommandsDocument(Operations operations, Practices practices) {
    this.operations = operations;
    this.practices = new TreeMap<>(practices.byCouncil());
  }

  static String of(Operations operations, Practices practices) {
    return new CommandsDocument(operations, practices).written();
  }

  private String written() {
    page.append(
        """
        # Commands

        Every act that a client can send, written by the build from the OpenAPI files beside this page and
        from the councils' practice packs. `POST` each below `/api` with a bearer token and an
        `Idempotency-Key`. Who may act, and what must be so before, is each council's own. A rule marked
        *inferred* is a recommended reading where the source is silent or unclear. What is marked *expected*
        refuses nothing: its lack is put on record. The events named are those that it was seen to raise.
        """);
    var services =
        operations.all().stream()
            .collect(Collectors.groupingBy(Operation::service, TreeMap::new, Collectors.toList()));
    services.forEach(
        (service, commands) -> {
          page.append("\n## ").append(service).append('\n');
          commands.forEach(this::command);
        });
    return page.toString();
  }

  private void command(Operation command) {
    page.append("\n### ").append(command.name()).append("\n\n");
    page.append(command.summary()).append(".\n\n");
    page.append("`POST ").append(command.path()).append("`\n");
    if (!command.fields().isEmpty()) {
      page.append("\n| field | | |\n|---|---|---|\n");
      command
          .fields()
          .forEach(
              (field, is) ->
                  page.append("| `")
                      .append(field)
                      .append(command.required().contains(field) ? "` | " : "`, optional | ")
                      .append(cell(is.type()))
                      .append(" | ")
                      .append(cell(is.description()))
                      .append(" |\n"));
    }
    if (!command.events().isEmpty())
      page.append("\nRaises ")
          .append(
              command.events().stream().map("`%s`"::formatted).collect(Collectors.joining(", ")))
          .append(".\n");
    if (command.fact())
      page.append("\nA fact: never refused by a rule or a state, only for its role. ")
          .append("What is listed below is *expected*.\n");
    var gates = gatesOf(command.name(), names());
    practices.forEach((_, practice) -> gates.forEach(key -> gate(practice, key, gates.size() > 1)));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }

  private Set<String> names() {
    return operations.all().stream().map(Operation::name).collect(Collectors.toSet());
  }

  /**
   * The acts that are this command: those that begin with its name, since one command may decide
   * different things, unless they are another command with a longer name.
   */
  static List<GateKey> gatesOf(String command, Set<String> commands) {
    var name = command.toUpperCase(Locale.ROOT);
    var longer =
        commands.stream()
            .map(other -> other.toUpperCase(Locale.ROOT))
            .filter(other -> other.startsWith(name) && !other.equals(name))
            .toList();
    return Arrays.stream(GateKey.values())
        .filter(
            key -> plain(key).startsWith(name) && longer.stream().noneMatch(plain(key)::startsWith))
        .toList();
  }

  private static String plain(GateKey key) {
    return key.name().replace("_", "");
  }

  private void gate(Practice practice, GateKey key, boolean several) {
    page.append("\n**").append(practice.name()).append("**");
    if (several) page.append(" (`").append(key.word()).append("`)");
    var gates = practice.gates().getOrDefault(key, List.of());
    if (gates.isEmpty()) {
      page.append(": not done here. ")
          .append(practice.notDoneHere().getOrDefault(key, ""))
          .append('\n');
      return;
    }
    for (var gate : gates) gate(gate, gates.size() > 1);
  }

  private void gate(Gate gate, boolean several) {
    if (several) page.append(", from ").append(gate.from());
    page.append(": ")
        .append(gate.by().stream().map(Term::word).sorted().collect(Collectors.joining(", ")))
        .append(" (")
        .append(rule(gate.rule().on(gate.from())))
        .append(")\n");
    var needs = new LinkedHashSet<String>();
    for (var requirement : gate.requires()) needs.add(requirement(requirement, gate));
    for (var need : needs) page.append("- ").append(need).append('\n');
  }

  private static String requirement(Requirement requirement, Gate gate) {
    var parts = new ArrayList<String>();
    parts.add(rule(requirement.rule().on(gate.from())) + ": " + need(requirement.need()));
    if (!requirement.when().isEmpty())
      parts.add(
          "when "
              + requirement.when().stream()
                  .map(CommandsDocument::condition)
                  .collect(Collectors.joining(" and ")));
    if (!requirement.unless().isEmpty())
      parts.add(
          "unless "
              + requirement.unless().stream()
                  .map(CommandsDocument::condition)
                  .collect(Collectors.joining(" or ")));
    if (requirement.soft()) parts.add("*expected*");
    return String.join(", ", parts);
  }

  private static String need(Requirement.Need need) {
    return switch (need) {
      case Requirement.InRole(var roles) -> "by " + roles(roles);
      case Requirement.OnBehalf(var roles) -> "%s only with `onBehalfOf`".formatted(roles(roles));
      default -> "`" + need.fact() + "`";
    };
  }

  private static String roles(Set<Role> roles) {
    return words(roles.stream().map(Role::word).collect(Collectors.toSet()));
  }

  private static String condition(Condition condition) {
    return switch (condition) {
      case Condition.Is is -> "`%s` is %s".formatted(is.fact(), words(is.values()));
      case Condition.Not not -> "`%s` is not %s".formatted(not.fact(), words(not.values()));
      case Condition.Once once -> "`%s` was %s".formatted(once.fact(), words(once.values()));
      case Condition.Never never ->
          "`%s` was never %s".formatted(never.fact(), words(never.values()));
      case Condition.Passed passed -> "the day of `%s` is past, or none".formatted(passed.fact());
      case Condition.DaysBefore before ->
          "`%s` was %s at most %d days before"
              .formatted(before.fact(), words(before.values()), before.atMost());
      case Condition.Aged _ -> "the child is of that age";
    };
  }

  private static String words(Set<String> values) {
    return values.isEmpty()
        ? "anything"
        : values.stream().sorted().collect(Collectors.joining(" or "));
  }

  private static String rule(RuleRef rule) {
    return rule.id() + (rule.inferred() ? ", *inferred*" : "");
  }
}
