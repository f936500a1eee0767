package uk.homeward.contracts;

import java.util.List;

/**
 * Something that happened and is recorded for ever under its simple class name and {@link
 * EventVersion}. Carries identifiers, codes, dates and {@link NarrativeRef}s, never a name or a
 * word about a family.
 */
public interface Event {

  Occurred occurred();

  /** What the case has learned by it; gates, timescales and notifications read only this. */
  default List<Established> establishes() {
    return List.of();
  }
}
