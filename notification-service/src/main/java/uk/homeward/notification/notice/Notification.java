package uk.homeward.notification.notice;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Term;
import uk.homeward.contracts.notification.NotificationEvent;
import uk.homeward.contracts.notification.NotificationEvent.NotificationAcknowledged;
import uk.homeward.contracts.notification.NotificationEvent.NotificationFailed;
import uk.homeward.contracts.notification.NotificationEvent.NotificationRequested;
import uk.homeward.contracts.notification.NotificationEvent.NotificationSent;
import uk.homeward.contracts.notification.NotificationEvent.NotificationSuppressed;
import uk.homeward.contracts.notification.NotificationId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.Refusal;
import uk.homeward.notification.notice.NotificationCommand.FailNotification;
import uk.homeward.notification.notice.NotificationCommand.RequestNotification;
import uk.homeward.notification.notice.NotificationCommand.SendNotification;
import uk.homeward.notification.notice.NotificationCommand.SuppressNotification;
import uk.homeward.practice.Role;

/** One message: asked for once, delivered or not, read or not. */
@Aggregate
class Notification {

  @AggregateIdentifier private @Nullable NotificationId id;
  private @Nullable CaseId caseId;
  private @Nullable String role;
  private @Nullable String person;
  private boolean concluded;

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(RequestNotification c, Asked asked) {
    if (id != null) return; // the event that causes it was delivered again
    apply(
        new NotificationRequested(
            new NotificationId(asked.target()),
            asked.caseId(),
            c.occurred(),
            c.rule(),
            c.role().word(),
            c.person(),
            c.template(),
            c.about()));
  }

  @CommandHandler
  void decide(SendNotification c) {
    if (!concluded) apply(new NotificationSent(id(), caseId(), c.occurred(), c.channel()));
  }

  @CommandHandler
  void decide(FailNotification c) {
    if (!concluded)
      apply(new NotificationFailed(id(), caseId(), c.occurred(), c.channel(), c.reason()));
  }

  @CommandHandler
  void decide(SuppressNotification c) {
    if (!concluded) apply(new NotificationSuppressed(id(), caseId(), c.occurred(), c.reason()));
  }

  @CommandHandler
  void decide(AcknowledgeNotification c, Asked asked) {
    if (!asked.caseId().equals(caseId))
      throw new AggregateNotFoundException(asked.target(), "This is another case's");
    if (!isFor(asked)) throw notForYou();
    apply(new NotificationAcknowledged(id(), caseId(), c.occurred(), asked.actor().user()));
  }

  private boolean isFor(Asked asked) {
    return asked.actor().user().equals(person) || asked.actor().has(Term.of(Role.class, role()));
  }

  private CommandRefused notForYou() {
    return Refusal.byRole(
        "This notification is addressed to somebody else.", null, List.of(role()));
  }

  @EventSourcingHandler
  void evolve(NotificationEvent event) {
    id = event.notification();
    caseId = event.caseId();
    switch (event) {
      case NotificationRequested e -> {
        role = e.role();
        person = e.person();
      }
      case NotificationSent _, NotificationFailed _, NotificationSuppressed _ -> concluded = true;
      case NotificationAcknowledged _ -> {}
    }
  }

  private NotificationId id() {
    return known(id);
  }

  private CaseId caseId() {
    return known(caseId);
  }

  private String role() {
    return known(role);
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) throw new IllegalStateException("decide before evolve");
    return value;
  }
}
