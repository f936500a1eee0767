package uk.homeward.launcher.scenario.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One dated step of a scenario.
 *
 * @param number as the file counts them, from 1; all repetitions of a step share it
 * @param repetition 0 for the step itself
 * @param pointer where it stands in the file
 * @param moment to which the clock is moved for it
 * @param command null where time passes and nobody acts
 * @param on the name of the thing the command is for, or the timescale id of a deadline
 * @param as a name for what the command creates
 * @param expect what must follow; missing where nothing is said
 */
public record Step(
    int number,
    int repetition,
    String pointer,
    LondonTime at,
    Instant moment,
    @Nullable String note,
    @Nullable String by,
    @Nullable String role,
    @Nullable String command,
    @Nullable String on,
    @Nullable String as,
    JsonNode with,
    JsonNode expect) {

  /** Stays the same however often the file is read. */
  public String label() {
    return repetition == 0 ? Integer.toString(number) : number + "+" + repetition;
  }

  public boolean expectsRefusal() {
    return expect.has("refused");
  }
}
