package uk.homeward.caseservice.support;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.caseservice.support.SupportRequestCommand.AcceptReferral;
import uk.homeward.caseservice.support.SupportRequestCommand.AcceptSupportRequest;
import uk.homeward.caseservice.support.SupportRequestCommand.AllocateSupport;
import uk.homeward.caseservice.support.SupportRequestCommand.DeclineReferral;
import uk.homeward.caseservice.support.SupportRequestCommand.DeclineSupportRequest;
import uk.homeward.caseservice.support.SupportRequestCommand.GiveConsultationAdvice;
import uk.homeward.caseservice.support.SupportRequestCommand.RequestChronologySupport;
import uk.homeward.caseservice.support.SupportRequestCommand.RequestConsultation;
import uk.homeward.caseservice.support.SupportRequestCommand.SubmitReferral;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.support.SupportRequestId;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;

@RestController
@Tag(name = "Support requests")
class SupportRequestEndpoint {

  private static final String PREFIX = "sreq-";

  @Operation(operationId = "RequestConsultation", summary = "Ask the support service for advice")
  @PostMapping("/cases/{caseId}/support-consultations")
  ResponseEntity<Recorded> requestConsultation(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RequestConsultation command) {
    return asking.of(caseId).create(PREFIX, command);
  }

  @Operation(operationId = "GiveConsultationAdvice", summary = "Give the advice that was asked for")
  @PostMapping("/cases/{caseId}/support-consultations/{requestId}/advice")
  ResponseEntity<Recorded> advise(
      @PathVariable CaseId caseId,
      @PathVariable SupportRequestId requestId,
      Asking asking,
      @RequestBody GiveConsultationAdvice command) {
    return asking.of(caseId).change(requestId, command);
  }

  @Operation(
      operationId = "RequestChronologySupport",
      summary = "Ask the support service for help with the analytical chronology")
  @PostMapping("/cases/{caseId}/support-requests")
  ResponseEntity<Recorded> requestChronologySupport(
      @PathVariable CaseId caseId, Asking asking, @RequestBody RequestChronologySupport command) {
    return asking.of(caseId).create(PREFIX, command);
  }

  @Operation(
      operationId = "AcceptSupportRequest",
      summary = "Accept the request for help with the chronology")
  @PostMapping("/cases/{caseId}/support-requests/{requestId}/acceptance")
  ResponseEntity<Recorded> acceptRequest(
      @PathVariable CaseId caseId,
      @PathVariable SupportRequestId requestId,
      Asking asking,
      @RequestBody AcceptSupportRequest command) {
    return asking.of(caseId).change(requestId, command);
  }

  @Operation(
      operationId = "DeclineSupportRequest",
      summary = "Decline the request for help with the chronology")
  @PostMapping("/cases/{caseId}/support-requests/{requestId}/decline")
  ResponseEntity<Recorded> declineRequest(
      @PathVariable CaseId caseId,
      @PathVariable SupportRequestId requestId,
      Asking asking,
      @RequestBody DeclineSupportRequest command) {
    return asking.of(caseId).change(requestId, command);
  }

  @Operation(operationId = "SubmitReferral", summary = "Refer the family to the support service")
  @PostMapping("/cases/{caseId}/referrals")
  ResponseEntity<Recorded> submitReferral(
      @PathVariable CaseId caseId, Asking asking, @RequestBody SubmitReferral command) {
    return asking.of(caseId).create(PREFIX, command);
  }

  @Operation(operationId = "AcceptReferral", summary = "Accept the referral")
  @PostMapping("/cases/{caseId}/referrals/{referralId}/acceptance")
  ResponseEntity<Recorded> acceptReferral(
      @PathVariable CaseId caseId,
      @PathVariable SupportRequestId referralId,
      Asking asking,
      @RequestBody AcceptReferral command) {
    return asking.of(caseId).change(referralId, command);
  }

  @Operation(operationId = "DeclineReferral", summary = "Decline the referral")
  @PostMapping("/cases/{caseId}/referrals/{referralId}/decline")
  ResponseEntity<Recorded> declineReferral(
      @PathVariable CaseId caseId,
      @PathVariable SupportRequestId referralId,
      Asking asking,
      @RequestBody DeclineReferral command) {
    return asking.of(caseId).change(referralId, command);
  }

  @Operation(
      operationId = "AllocateSupport",
      summary = "Allocate support to a family that was referred")
  @PostMapping("/cases/{caseId}/referrals/{referralId}/allocation")
  ResponseEntity<Recorded> allocate(
      @PathVariable CaseId caseId,
      @PathVariable SupportRequestId referralId,
      Asking asking,
      @RequestBody AllocateSupport command) {
    return asking.of(caseId).change(referralId, command);
  }
}
