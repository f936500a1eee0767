package uk.homeward.assessment.voice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.assessment.voice.ChildVoiceCommand.NameTrustedAdult;
import uk.homeward.assessment.voice.ChildVoiceCommand.RecordChildDeclinedToBeSeenAlone;
import uk.homeward.assessment.voice.ChildVoiceCommand.RecordChildSeen;
import uk.homeward.assessment.voice.ChildVoiceCommand.RecordWishes;
import uk.homeward.assessment.voice.ChildVoiceCommand.UseTrafficLight;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.voice.ChildVoiceId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Child's voice", description = "What the child says and wishes")
class ChildVoiceEndpoint {

  @Operation(
      operationId = "RecordChildSeen",
      summary = "Record that the child was seen, alone or why not")
  @PostMapping("/cases/{caseId}/childs-voice/sightings")
  ResponseEntity<Recorded> recordSeen(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordChildSeen command) {
    return asking.of(caseId).own(ChildVoiceId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "RecordChildDeclinedToBeSeenAlone",
      summary = "Record that the child did not want to be seen alone")
  @PostMapping("/cases/{caseId}/childs-voice/refusals")
  ResponseEntity<Recorded> recordDeclined(
      @PathVariable CaseId caseId,
      Asking asking,
      @RequestBody RecordChildDeclinedToBeSeenAlone command) {
    return asking.of(caseId).own(ChildVoiceId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "RecordWishes",
      summary = "Record what the child wishes, in the child's words")
  @PostMapping("/cases/{caseId}/childs-voice/wishes")
  ResponseEntity<Recorded> recordWishes(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordWishes command) {
    return asking.of(caseId).own(ChildVoiceId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "NameTrustedAdult",
      summary = "Name an adult to whom the child can talk about the return")
  @PostMapping("/cases/{caseId}/childs-voice/trusted-adults")
  ResponseEntity<Recorded> nameTrustedAdult(
      @PathVariable CaseId caseId, Asking asking, @RequestBody NameTrustedAdult command) {
    return asking.of(caseId).own(ChildVoiceId.of(caseId).value(), command);
  }

  @Operation(
      operationId = "UseTrafficLight",
      summary = "Record that worries and progress were explained in red, amber and green")
  @PostMapping("/cases/{caseId}/childs-voice/traffic-lights")
  ResponseEntity<Recorded> useTrafficLight(
      @PathVariable CaseId caseId, Asking asking, @RequestBody UseTrafficLight command) {
    return asking.of(caseId).own(ChildVoiceId.of(caseId).value(), command);
  }
}
