package uk.homeward.notification.recordsystem;

import java.util.List;
import java.util.SortedMap;

/**
 * A council's record system; each product is an adapter, and councils' packs say which is theirs.
 */
public interface RecordSystem {

  /**
   * What it is asked to do for one child.
   *
   * @param id a second delivery under the same id must change nothing
   */
  record Update(
      String id,
      String council,
      String childReference,
      String kind,
      List<String> outcomes,
      SortedMap<String, String> codes) {}

  /** What it answers. */
  sealed interface Reply {

    /**
     * @param externalId what it calls the update
     */
    record Confirmed(String externalId) implements Reply {}

    /**
     * @param reason a code, never its words
     */
    record Rejected(String reason) implements Reply {}

    /** It failed over this one, or what it said cannot be read. */
    record Failed() implements Reply {}

    /** It is down, overloaded, or takes no one in. */
    record Unavailable() implements Reply {}
  }

  /** By which packs name it. */
  String word();

  /** Never throws for what the record system does. */
  Reply deliver(Update update);
}
