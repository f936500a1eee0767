package uk.homeward.launcher.scenario.expected;

/**
 * One expectation and what came of it.
 *
 * @param pointer where the expectation stands in its file
 * @param what it is about: {@code deadline T-L8}
 */
public record Checked(String pointer, String what, boolean met, String expected, String came) {}
