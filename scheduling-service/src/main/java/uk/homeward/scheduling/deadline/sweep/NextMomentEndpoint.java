package uk.homeward.scheduling.deadline.sweep;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the demonstration's clock, which stops at each moment on its way. */
@Hidden
@RestController
@Profile("demo")
class NextMomentEndpoint {

  record NextMoment(Instant at) {}

  private final DueMoments moments;

  NextMomentEndpoint(DueMoments moments) {
    this.moments = moments;
  }

  @GetMapping("/demo/next-moment")
  ResponseEntity<NextMoment> next(@RequestParam Instant until) {
    return moments
        .next(until)
        .map(moment -> ResponseEntity.ok(new NextMoment(moment)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
