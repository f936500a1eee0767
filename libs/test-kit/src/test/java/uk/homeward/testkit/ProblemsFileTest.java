package uk.homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.homeward.kit.web.Problem;

class ProblemsFileTest {

  static final Path FILE = Repository.root().resolve("api-specs/problems.md");
  static final Pattern BY_STATE =
      Pattern.compile("byState\\(\\s*\"([a-z0-9-]+)\",\\s*\"([^\"]*)\"(\\s*\\+)?");
  static final Pattern SERVICE = Pattern.compile("([a-z]+-service|service-kit)/src/main");

  /** With -Dhomeward.write-api=true it is written. */
  @Test
  void every_code_in_the_code_is_in_the_catalogue_and_no_other() {
    if (Boolean.getBoolean(OpenApiFile.WRITE)) Repository.write(FILE, catalogue());
    assertThat(Repository.read(FILE)).isEqualTo(catalogue());
  }

  private static String catalogue() {
    var text = new StringBuilder();
    text.append(
        """
        # Problems

        Whatever is not what was asked for is answered as `application/problem+json` (RFC 9457), with
        `type` `/problems/` and one of these codes. Codes never change. A rule's refusal, `gate-not-met`,
        carries the rule in force and everything that is unmet; `wrong-role` names the roles that may.
        Written by the build from the code.

        ## Everywhere

        | Code | Status | What it means |
        |---|---|---|
        """);
    for (var problem : Problem.values())
      text.append(
          "| `%s` | %d | %s |\n"
              .formatted(problem.code(), problem.status().value(), problem.says()));
    text.append(
        """

        ## Refused by the state of a thing

        Status 409; `since` says when what stands in the way happened, where that is known.

        | Code | Service | What it says |
        |---|---|---|
        """);
    byState()
        .forEach(
            (code, rows) ->
                rows.forEach(row -> text.append("| `%s` | %s |\n".formatted(code, row))));
    return text.toString();
  }

  private static Map<String, Set<String>> byState() {
    var found = new TreeMap<String, Set<String>>();
    for (var file : Repository.sources("src/main/java")) {
      var service = SERVICE.matcher(file.toString());
      if (!service.find()) continue;
      var refusal = BY_STATE.matcher(Repository.read(file));
      while (refusal.find())
        found
            .computeIfAbsent(refusal.group(1), _ -> new TreeSet<>())
            .add(
                service.group(1)
                    + " | "
                    + refusal.group(2).strip()
                    + (refusal.group(3) == null ? "" : " …"));
    }
    return found;
  }
}
