package uk.homeward.launcher.scenario.api;

import java.util.List;

/**
 * Somebody who signs in.
 *
 * @param session keeps apart the same person with other roles in another case
 */
public record Person(String session, String id, String council, List<String> roles) {}
