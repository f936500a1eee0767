package uk.homeward.caseservice.support;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.RiskLevel;
import uk.homeward.contracts.form.DocumentKind;
import uk.homeward.contracts.support.ConsultationAdvice;
import uk.homeward.contracts.support.DeclineReason;
import uk.homeward.contracts.support.ReferralKind;
import uk.homeward.kit.Act;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.OneOf;
import uk.homeward.kit.WrongField;
import uk.homeward.practice.GateKey;

/** What is asked of a support service, and what it answers. */
sealed interface SupportRequestCommand extends Act {

  /** Asks for advice. */
  @Schema(description = "Ask the support service for advice")
  record RequestConsultation(
      @Schema(description = "When it was asked for") Occurred occurred,
      @Schema(description = "What the question is") @Nullable Narrative question)
      implements SupportRequestCommand {
    @Override
    public GateKey gate() {
      return GateKey.REQUEST_CONSULTATION;
    }
  }

  /** Gives the advice. */
  @Schema(description = "Give the advice that was asked for")
  record GiveConsultationAdvice(
      @Schema(description = "When it was given") Occurred occurred,
      @Schema(description = "What was advised") @Size(min = 1, max = 20)
          List<ConsultationAdvice> advice,
      @Schema(description = "The advice in words") @Nullable Narrative words)
      implements SupportRequestCommand {
    @Override
    public GateKey gate() {
      return GateKey.GIVE_CONSULTATION_ADVICE;
    }
  }

  /** Asks for help with the chronology; the answer's time is counted from the moment. */
  @Schema(description = "Ask the support service for help with the analytical chronology")
  record RequestChronologySupport(
      @Schema(description = "The moment when the service received it") Occurred occurred)
      implements SupportRequestCommand {
    @Override
    public GateKey gate() {
      return GateKey.REQUEST_CHRONOLOGY_SUPPORT;
    }

    public RequestChronologySupport {
      if (occurred.at() == null)
        throw new WrongField("occurred", "Give the moment, not only the date.");
    }
  }

  /** Takes the request on. */
  @Schema(description = "Accept the request for help with the chronology")
  record AcceptSupportRequest(@Schema(description = "When it was accepted") Occurred occurred)
      implements SupportRequestCommand {
    @Override
    public GateKey gate() {
      return GateKey.ACCEPT_SUPPORT_REQUEST;
    }
  }

  /** Does not take the request on. */
  @Schema(description = "Decline the request for help with the chronology")
  record DeclineSupportRequest(
      @Schema(description = "When it was declined") Occurred occurred,
      @Schema(description = "Why, as a code") DeclineReason reason,
      @Schema(description = "Why, in words") @Nullable Narrative explanation)
      implements SupportRequestCommand {
    @Override
    public GateKey gate() {
      return GateKey.DECLINE_SUPPORT_REQUEST;
    }
  }

  /** Refers the family. */
  @Schema(description = "Refer the family to the support service")
  record SubmitReferral(
      @Schema(description = "When the service received it: a London date, or a moment")
          Occurred occurred,
      @Schema(description = "What the referral is made with") ReferralKind kind,
      @Schema(description = "The level of risk, where the council classifies it")
          @Nullable RiskLevel level,
      @Schema(description = "Kinds of the documents that come with it") @Size(max = 20)
          Set<@OneOf(DocumentKind.class) String> documents,
      @Schema(description = "Whether everything in the record is up to date") boolean recordCurrent)
      implements SupportRequestCommand {
    @Override
    public GateKey gate() {
      return GateKey.SUBMIT_REFERRAL;
    }

    /** That the record is up to date is attested, which gates ask for as for a document. */
    @Override
    public Set<String> documents() {
      if (!recordCurrent) return documents;
      var all = new HashSet<>(documents);
      all.add("currency-attestation");
      return Set.copyOf(all);
    }
  }

  /** Accepts the referral. */
  @Schema(description = "Accept the referral")
  record AcceptReferral(@Schema(description = "When it was accepted") Occurred occurred)
      implements SupportRequestCommand {
    @Override
    public GateKey gate() {
      return GateKey.ACCEPT_REFERRAL;
    }
  }

  /** Declines the referral. */
  @Schema(description = "Decline the referral")
  record DeclineReferral(
      @Schema(description = "When it was declined") Occurred occurred,
      @Schema(description = "Why, as a code") DeclineReason reason,
      @Schema(description = "Why, in words") @Nullable Narrative explanation)
      implements SupportRequestCommand {
    @Override
    public GateKey gate() {
      return GateKey.DECLINE_REFERRAL;
    }
  }

  /** Says who will work with the family. */
  @Schema(description = "Allocate support to a family that was referred")
  record AllocateSupport(
      @Schema(description = "From when") Occurred occurred,
      @Schema(description = "The team's word") @Pattern(regexp = "[a-z0-9-]{1,60}") String team)
      implements SupportRequestCommand {
    @Override
    public GateKey gate() {
      return GateKey.ALLOCATE_SUPPORT;
    }
  }
}
