package uk.homeward.launcher.scenario.expected;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the system shows of one case after a step; named as scenarios name it. */
public interface Seen {

  /** Events since the case's last step, what time brought about included. */
  List<ObjectNode> newEvents();

  List<ObjectNode> deadlines();

  List<ObjectNode> episodes();

  /** Requested since the case's last step. */
  List<ObjectNode> newRecordUpdates();

  /** Requested since the case's last step. */
  List<ObjectNode> newNotifications();
}
