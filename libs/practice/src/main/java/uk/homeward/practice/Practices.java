package uk.homeward.practice;

import java.util.Map;
import java.util.Optional;

/** Every council that the running system knows. */
public record Practices(Map<String, Practice> byCouncil) {

  public Practices {
    byCouncil = Map.copyOf(byCouncil);
  }

  /** Empty for a council that no file declares. */
  public Optional<Practice> find(String council) {
    return Optional.ofNullable(byCouncil.get(council));
  }

  /**
   * @throws IllegalArgumentException if no file declares the council
   */
  public Practice of(String council) {
    return find(council)
        .orElseThrow(() -> new IllegalArgumentException("Unknown council " + council));
  }
}
