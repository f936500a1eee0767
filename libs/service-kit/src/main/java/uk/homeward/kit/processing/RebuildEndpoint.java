package uk.homeward.kit.processing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.eventlog.DeadLetters;
import uk.homeward.eventlog.LogHead;
import uk.homeward.eventlog.StoppedProcessors;
import uk.homeward.kit.Actor;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.kit.web.Answer;
import uk.homeward.practice.GateKey;

/** How far each processor of this service is; projections can be rebuilt while the system runs. */
@RestController
@Tag(name = "Processors")
public class RebuildEndpoint {

  @Schema(description = "How far an event processor is")
  record Progress(
      @Schema(description = "Its name", example = "case-facts") String name,
      @Schema(description = "Position that it has handled") long position,
      @Schema(description = "Position of the newest event") long head,
      @Schema(description = "Whether it is being rebuilt from the first event") boolean replaying,
      @Schema(description = "Whether it can be rebuilt; automations cannot") boolean rebuildable,
      @Schema(description = "Why it stands still; empty if it does not") String stopped) {}

  @Schema(description = "The processors of this service")
  record Processing(@Schema(description = "By name") List<Progress> items) {}

  @Schema(description = "What a processor still keeps back")
  record KeptBack(@Schema(description = "Number of events") int events) {}

  private final Processors processors;
  private final LogHead head;
  private final StoppedProcessors stopped;
  private final DeadLetters deadLetters;
  private final Outlook outlook;

  RebuildEndpoint(
      Processors processors,
      LogHead head,
      StoppedProcessors stopped,
      DeadLetters deadLetters,
      Outlook outlook) {
    this.processors = processors;
    this.head = head;
    this.stopped = stopped;
    this.deadLetters = deadLetters;
    this.outlook = outlook;
  }

  @Operation(operationId = "ListProcessors", summary = "How far this service has read the log")
  @GetMapping("/processors")
  Processing list() {
    var reached = head.position();
    var reasons = new TreeMap<String, String>();
    stopped.now().forEach((name, why) -> reasons.put(name, why.reason()));
    return new Processing(
        processors.all().entrySet().stream()
            .map(e -> progress(e, reached, reasons.getOrDefault(e.getKey(), "")))
            .toList());
  }

  private static Progress progress(
      Map.Entry<String, StreamingEventProcessor> processor, long reached, String reason) {
    var it = processor.getValue();
    return new Progress(
        processor.getKey(),
        Processors.position(it),
        reached,
        it.isReplaying(),
        it.supportsReset(),
        reason);
  }

  @Operation(
      operationId = "RetryKeptBack",
      summary = "Handle again, in order, what a processor keeps back because it failed")
  @PostMapping("/processors/{name}/retry")
  KeptBack retry(
      @Parameter(description = "Name of the processor") @PathVariable String name, Actor actor) {
    outlook.require(GateKey.REBUILD_PROJECTIONS, actor);
    if (processors.named(name) == null) throw Answer.notFound("processor");
    return new KeptBack(deadLetters.retry(name));
  }

  @Operation(
      operationId = "RebuildProjection",
      summary = "Rebuild a projection from the first event; sends nothing")
  @PostMapping("/processors/{name}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void rebuild(
      @Parameter(description = "Name of the projection") @PathVariable String name, Actor actor) {
    outlook.require(GateKey.REBUILD_PROJECTIONS, actor);
    var processor = processors.named(name);
    if (processor == null || !processor.supportsReset()) throw Answer.notFound("projection");
    processor.shutDown();
    try {
      processor.resetTokens();
    } finally {
      processor.start();
    }
  }
}
