package uk.homeward.notification.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.notification.NotificationId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Notifications")
class NotificationEndpoint {

  @Operation(
      operationId = "AcknowledgeNotification",
      summary = "Say that the notification has been read")
  @PostMapping("/cases/{caseId}/notifications/{notificationId}/acknowledgement")
  ResponseEntity<Recorded> acknowledge(
      @PathVariable CaseId caseId,
      @PathVariable NotificationId notificationId,
      Asking asking,
      @RequestBody AcknowledgeNotification command) {
    return asking.of(caseId).report(notificationId, command);
  }
}
