package uk.homeward.notification.notice.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.web.Page;
import uk.homeward.notification.CaseReading;

@RestController
@Tag(name = "Notifications")
class InboxEndpoint {

  private final Notifications notifications;
  private final CaseReading reading;

  InboxEndpoint(Notifications notifications, CaseReading reading) {
    this.notifications = notifications;
    this.reading = reading;
  }

  @Operation(
      operationId = "MyNotifications",
      summary = "What I am told, by name or because of my roles, newest first")
  @GetMapping("/notifications")
  Page<Notice> mine(
      Actor reader,
      @Parameter(description = "Only what nobody has acknowledged")
          @RequestParam(defaultValue = "false")
          boolean unread,
      @Parameter(description = "Where the page before ended") @RequestParam(required = false)
          @Nullable Long cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit) {
    var most = Page.checked(limit);
    return Page.of(notifications.inbox(reader, unread, cursor, most + 1), most, Notice::cursor);
  }

  @Operation(
      operationId = "CaseNotifications",
      summary = "Who was told what about the case, in order")
  @GetMapping("/cases/{caseId}/notifications")
  Page<Notice> about(
      @PathVariable CaseId caseId,
      @Parameter(description = "Where the page before ended") @RequestParam(defaultValue = "0")
          long cursor,
      @Parameter(description = "At most so many") @RequestParam(defaultValue = Page.DEFAULT)
          int limit,
      Actor reader) {
    reading.require(caseId, reader);
    var most = Page.checked(limit);
    return Page.of(notifications.about(caseId, cursor, most + 1), most, Notice::cursor);
  }
}
