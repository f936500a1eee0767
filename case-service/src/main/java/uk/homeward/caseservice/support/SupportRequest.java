package uk.homeward.caseservice.support;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.caseservice.support.SupportRequestCommand.AcceptReferral;
import uk.homeward.caseservice.support.SupportRequestCommand.AcceptSupportRequest;
import uk.homeward.caseservice.support.SupportRequestCommand.AllocateSupport;
import uk.homeward.caseservice.support.SupportRequestCommand.DeclineReferral;
import uk.homeward.caseservice.support.SupportRequestCommand.DeclineSupportRequest;
import uk.homeward.caseservice.support.SupportRequestCommand.GiveConsultationAdvice;
import uk.homeward.caseservice.support.SupportRequestCommand.RequestChronologySupport;
import uk.homeward.caseservice.support.SupportRequestCommand.RequestConsultation;
import uk.homeward.caseservice.support.SupportRequestCommand.SubmitReferral;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.support.SupportRequestEvent;
import uk.homeward.contracts.support.SupportRequestEvent.ChronologySupportRequested;
import uk.homeward.contracts.support.SupportRequestEvent.ConsultationHeld;
import uk.homeward.contracts.support.SupportRequestEvent.ConsultationRequested;
import uk.homeward.contracts.support.SupportRequestEvent.ReferralAccepted;
import uk.homeward.contracts.support.SupportRequestEvent.ReferralDeclined;
import uk.homeward.contracts.support.SupportRequestEvent.ReferralSubmitted;
import uk.homeward.contracts.support.SupportRequestEvent.RequestAccepted;
import uk.homeward.contracts.support.SupportRequestEvent.RequestDeclined;
import uk.homeward.contracts.support.SupportRequestEvent.SupportAllocated;
import uk.homeward.contracts.support.SupportRequestId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** One request to a support service: for advice, for help with the chronology, or a referral. */
@Aggregate
class SupportRequest {

  private enum State {
    QUESTION_WAITS,
    CHRONOLOGY_WAITS,
    REFERRAL_WAITS,
    REFERRAL_ACCEPTED,
    ANSWERED
  }

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable SupportRequestId id;

  private @Nullable State state;
  private @Nullable Occurred since;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(RequestConsultation c, Asked asked) {
    apply(
        new ConsultationRequested(
            request(asked), asked.caseId(), c.occurred(), Narrative.refOrNull(c.question())));
  }

  @CommandHandler
  void decide(GiveConsultationAdvice c, Asked asked) {
    needs(State.QUESTION_WAITS);
    apply(
        new ConsultationHeld(
            request(asked),
            asked.caseId(),
            c.occurred(),
            c.advice(),
            Narrative.refOrNull(c.words())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(RequestChronologySupport c, Asked asked) {
    apply(new ChronologySupportRequested(request(asked), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  void decide(AcceptSupportRequest c, Asked asked) {
    needs(State.CHRONOLOGY_WAITS);
    apply(new RequestAccepted(request(asked), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  void decide(DeclineSupportRequest c, Asked asked) {
    needs(State.CHRONOLOGY_WAITS);
    apply(
        new RequestDeclined(
            request(asked),
            asked.caseId(),
            c.occurred(),
            c.reason(),
            Narrative.refOrNull(c.explanation())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void decide(SubmitReferral c, Asked asked) {
    apply(
        new ReferralSubmitted(
            request(asked),
            asked.caseId(),
            c.occurred(),
            c.kind(),
            c.level(),
            c.documents().stream().sorted().toList(),
            c.recordCurrent()));
  }

  @CommandHandler
  void decide(AcceptReferral c, Asked asked) {
    needs(State.REFERRAL_WAITS);
    apply(new ReferralAccepted(request(asked), asked.caseId(), c.occurred()));
  }

  @CommandHandler
  void decide(DeclineReferral c, Asked asked) {
    needs(State.REFERRAL_WAITS);
    apply(
        new ReferralDeclined(
            request(asked),
            asked.caseId(),
            c.occurred(),
            c.reason(),
            Narrative.refOrNull(c.explanation())));
  }

  /** A council need not accept a referral in so many words before it allocates. */
  @CommandHandler
  void decide(AllocateSupport c, Asked asked) {
    if (state != State.REFERRAL_WAITS && state != State.REFERRAL_ACCEPTED) throw notWaiting();
    apply(new SupportAllocated(request(asked), asked.caseId(), c.occurred(), c.team()));
  }

  @EventSourcingHandler
  void evolve(SupportRequestEvent event) {
    id = event.request();
    since = event.occurred();
    state =
        switch (event) {
          case ConsultationRequested _ -> State.QUESTION_WAITS;
          case ChronologySupportRequested _ -> State.CHRONOLOGY_WAITS;
          case ReferralSubmitted _ -> State.REFERRAL_WAITS;
          case ReferralAccepted _, SupportAllocated _ -> State.REFERRAL_ACCEPTED;
          case ConsultationHeld _, RequestAccepted _, RequestDeclined _, ReferralDeclined _ ->
              State.ANSWERED;
        };
  }

  private static SupportRequestId request(Asked asked) {
    return new SupportRequestId(asked.target());
  }

  private void needs(State wanted) {
    if (state != wanted) throw notWaiting();
  }

  private CommandRefused notWaiting() {
    return Refusal.byState(
        "request-not-waiting",
        "This request does not wait for that answer.",
        Objects.requireNonNull(since, "Decided before anything happened"));
  }
}
