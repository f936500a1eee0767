package uk.homeward.caseservice.practice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.kit.Actor;
import uk.homeward.practice.Practices;

/** Rules are no secret: whoever is signed in may read those of the own council. */
@RestController
@Tag(name = "Practice")
class PracticeEndpoint {

  private final Practices practices;

  PracticeEndpoint(Practices practices) {
    this.practices = practices;
  }

  @Operation(
      operationId = "ReadPractice",
      summary = "Your council's rules: source, weight, who approves, what is inferred")
  @GetMapping("/practice")
  PracticeShown practice(
      @Parameter(description = "Only what is in force on this London date; without it, all")
          @RequestParam(required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      Actor actor) {
    var practice = practices.of(actor.council());
    return PracticeShown.of(on == null ? practice.describe() : practice.describe(on));
  }
}
