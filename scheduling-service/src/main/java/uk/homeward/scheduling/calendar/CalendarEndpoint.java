package uk.homeward.scheduling.calendar;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
class CalendarEndpoint {

  @Operation(
      operationId = "PublishCalendar",
      summary = "Publish a newer list of bank holidays for the council")
  @PostMapping("/calendars")
  ResponseEntity<Recorded> publish(
      Actor actor, Asking asking, @RequestBody PublishCalendar command) {
    return asking.ofCouncil("cal-" + actor.council(), command);
  }
}
