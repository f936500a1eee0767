package uk.homeward.launcher.frontdoor;

import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.launcher.LaunchFailure;

/** Shows the domain's clock and moves it forward. */
@RestController
@Profile("clock")
class ClockEndpoint {
  record Shown(Instant now) {}

  record Move(Instant to) {}

  private final MovableClock clock;

  ClockEndpoint(MovableClock clock) {
    this.clock = clock;
  }

  @GetMapping("/demo/clock")
  Shown show() {
    return new Shown(clock.now());
  }

  @PostMapping("/demo/clock")
  Shown move(@RequestBody Move move) {
    clock.advance(move.to());
    return new Shown(clock.now());
  }

  @ExceptionHandler
  ProblemDetail backwards(IllegalArgumentException refused) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refused.getMessage());
  }

  @ExceptionHandler
  ProblemDetail stuck(LaunchFailure failure) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, failure.getMessage());
  }
}
