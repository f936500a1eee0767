package uk.homeward.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** The requests that README.md shows, run as they stand there against another address. */
final class ReadmeRequests {

  private static final Pattern FENCED = Pattern.compile("(?ms)^```\\n(.*?)^```$");
  private static final Pattern RULE = Pattern.compile("[A-Z]+-\\d+\\.\\d+");

  private final String readme;
  private final List<String> commands;

  ReadmeRequests(URI base) throws IOException {
    readme =
        Files.readString(Installation.root().resolve("README.md"))
            .replace("http://localhost:8080", base.toString());
    commands =
        FENCED
            .matcher(readme)
            .results()
            .map(block -> block.group(1))
            .filter(block -> block.contains("curl "))
            .toList();
  }

  /**
   * Each must answer what the text around it promises; where there is no curl, nothing is tried.
   */
  void answerAsPromised() {
    if (bash("command -v curl").isBlank()) return;
    assertThat(commands).as("how to get a token, and three requests").hasSize(4);
    var opened = bash(commands.getFirst() + commands.get(1));
    assertThat(opened).startsWith("HTTP/1.1 201").contains("\"version\":", "\"position\":");
    var id = Pattern.compile("\"id\":\"(case-[^\"]+)\"").matcher(opened);
    assertThat(id.find()).as(opened).isTrue();

    var decided = bash(commands.getFirst() + commands.get(2).replace("CASE", id.group(1)));
    assertThat(decided).startsWith("HTTP/1.1 409").contains("supervision");
    var promise = readme.substring(readme.indexOf("**2. "), readme.indexOf(commands.get(2)));
    assertThat(RULE.matcher(promise).results().map(rule -> rule.group()))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(decided).contains("\"" + rule + "\""));

    var history = bash(commands.getFirst() + commands.get(3).replace("CASE", id.group(1)));
    assertThat(history)
        .contains("ReunificationConsidered", "\"actor\":\"amara\"", "\"role\":\"social-worker\"")
        .contains("\"rules\":[{\"id\":", "\"occurred\":", "\"recorded\":");
  }

  private static String bash(String script) {
    try {
      var process = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
