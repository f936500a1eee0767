package uk.homeward.launcher.scenario.file;

import java.util.Map;
import java.util.Set;
import uk.homeward.launcher.scenario.api.Operations;

/**
 * The words that a scenario may use.
 *
 * @param timescales ids of each council's timescales, by the council's word
 * @param events fields of each type of event, by the type
 */
public record Vocabulary(
    Operations operations,
    Set<String> roles,
    Map<String, Set<String>> timescales,
    Map<String, Set<String>> events) {}
