package uk.homeward.caseservice.notices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Placement notices")
class PlacementNoticesEndpoint {

  @Operation(
      operationId = "RecordPlacementNotices",
      summary = "Record that written notices of a placement went out; never refused")
  @PostMapping("/cases/{caseId}/placement-notices")
  ResponseEntity<Recorded> record(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RecordPlacementNotices command) {
    return asking.of(caseId).own(asking.newId("pno-"), command);
  }
}
