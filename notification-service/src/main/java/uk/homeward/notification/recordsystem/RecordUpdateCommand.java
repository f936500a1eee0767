package uk.homeward.notification.recordsystem;

import java.util.List;
import java.util.SortedMap;
import uk.homeward.contracts.Occurred;

/** What automations ask of an update of the record system. */
public sealed interface RecordUpdateCommand {

  /**
   * @param rule id of the rule that asks for it
   * @param childReference under which the record system knows the child
   * @param about id of the event that made it necessary
   */
  record RequestMosaicUpdate(
      Occurred occurred,
      String rule,
      String childReference,
      String kind,
      List<String> outcomes,
      SortedMap<String, String> codes,
      String about)
      implements RecordUpdateCommand {}

  record ConfirmMosaicUpdate(Occurred occurred, String externalId) implements RecordUpdateCommand {}

  record RejectMosaicUpdate(Occurred occurred, String reason) implements RecordUpdateCommand {}
}
