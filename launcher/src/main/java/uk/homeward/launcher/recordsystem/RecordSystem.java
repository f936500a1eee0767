package uk.homeward.launcher.recordsystem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import uk.homeward.launcher.frontdoor.Page;

/** A record system as strict as a real one, which misbehaves when told to. */
@RestController
@RequestMapping("/record-system")
@Profile("record-system")
class RecordSystem {
  private final Updates updates;
  private final RecordSystemProperties properties;
  private final AtomicReference<Behaviour> behaviour = new AtomicReference<>(Behaviour.NORMAL);

  RecordSystem(Updates updates, RecordSystemProperties properties) {
    this.updates = updates;
    this.properties = properties;
  }

  @PostMapping("/updates")
  CompletableFuture<ResponseEntity<?>> take(@RequestBody Update update) {
    return switch (behaviour.getAndUpdate(Behaviour::afterOne).mode()) {
      case NORMAL -> CompletableFuture.completedFuture(answer(update));
      case REJECT ->
          CompletableFuture.completedFuture(
              refused(HttpStatus.UNPROCESSABLE_CONTENT, "rejected", "It says no.", Map.of()));
      case SLOW ->
          CompletableFuture.supplyAsync(
              () -> answer(update),
              CompletableFuture.delayedExecutor(
                  properties.slowness().toMillis(), TimeUnit.MILLISECONDS));
      case DOWN ->
          CompletableFuture.completedFuture(
              refused(
                  HttpStatus.SERVICE_UNAVAILABLE, "down", "It is down for maintenance.", Map.of()));
      case GARBLED ->
          CompletableFuture.completedFuture(
              ResponseEntity.status(HttpStatus.CREATED)
                  .contentType(MediaType.APPLICATION_JSON)
                  .body("{\"externalId\": \"MOS-"));
    };
  }

  private ResponseEntity<?> answer(Update update) {
    var faults = update.faults(properties.forms());
    if (!faults.isEmpty())
      return refused(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "form-not-right",
          "The form is not filled in correctly.",
          faults);
    try {
      var received = updates.take(update);
      return ResponseEntity.status(HttpStatus.CREATED)
          .body(Map.of("externalId", received.externalId()));
    } catch (IllegalArgumentException e) {
      return refused(
          HttpStatus.CONFLICT, "another-update", String.valueOf(e.getMessage()), Map.of());
    }
  }

  private static ResponseEntity<ProblemDetail> refused(
      HttpStatus status, String code, String detail, Map<String, String> faults) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    if (!faults.isEmpty()) problem.setProperty("faults", faults);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @GetMapping(path = "/updates", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Received> received(
      @RequestParam(required = false) String childReference,
      @RequestParam(required = false) String council) {
    return updates.all().stream()
        .filter(r -> childReference == null || childReference.equals(r.update().childReference()))
        .filter(r -> council == null || council.equals(r.update().council()))
        .toList();
  }

  @GetMapping(path = "/updates", produces = MediaType.TEXT_HTML_VALUE)
  String page() {
    return Page.of("record-system.html").withHtml("updates", rows()).html();
  }

  private String rows() {
    return updates.all().reversed().stream()
        .map(RecordSystem::row)
        .collect(Collectors.joining("\n"));
  }

  private static String row(Received received) {
    var update = received.update();
    var codes = update.codes() == null ? Map.<String, String>of() : new TreeMap<>(update.codes());
    return List.of(
            received.externalId(),
            String.valueOf(update.council()),
            String.valueOf(update.childReference()),
            String.valueOf(update.kind()),
            String.join(", ", update.outcomes() == null ? List.of() : update.outcomes()),
            codes.entrySet().stream()
                .map(c -> c.getKey() + ": " + c.getValue())
                .collect(Collectors.joining(", ")))
        .stream()
        .map(cell -> "<td>" + HtmlUtils.htmlEscape(cell) + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  @GetMapping("/behaviour")
  Behaviour behaviour() {
    return Objects.requireNonNull(behaviour.get());
  }

  @PostMapping("/behaviour")
  Behaviour behave(@RequestBody Behaviour wanted) {
    behaviour.set(wanted);
    return wanted;
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException refused) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "The record system cannot read this: unknown field or wrong type.");
  }
}
