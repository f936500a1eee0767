package uk.homeward.launcher.scenario.file;

/**
 * Why a scenario file cannot be run.
 *
 * @param line counted from 1
 * @param field path of the field from the file's root, such as {@code steps[3].expect.deadlins}
 */
public record Fault(String file, int line, int column, String field, String says) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + (field.isEmpty() ? "" : field + ": ") + says;
  }
}
