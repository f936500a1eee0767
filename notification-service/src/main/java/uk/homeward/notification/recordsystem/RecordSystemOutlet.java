package uk.homeward.notification.recordsystem;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.Occurred;
import uk.homeward.kit.Automations.Cause;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.notification.delivery.Answer;
import uk.homeward.notification.delivery.Outlet;
import uk.homeward.notification.delivery.Parcel;
import uk.homeward.notification.recordsystem.RecordSystem.Reply;
import uk.homeward.notification.recordsystem.RecordSystem.Update;
import uk.homeward.notification.recordsystem.RecordUpdateCommand.ConfirmMosaicUpdate;
import uk.homeward.notification.recordsystem.RecordUpdateCommand.RejectMosaicUpdate;
import uk.homeward.notification.recordsystem.RecordUpdates.Waiting;
import uk.homeward.practice.Practices;

/** Updates leave for the record system one by one per case, in the order of the log. */
@Component
class RecordSystemOutlet implements Outlet {

  private final RecordUpdates updates;
  private final RecordSystems recordSystems;
  private final Practices practices;

  RecordSystemOutlet(RecordUpdates updates, RecordSystems recordSystems, Practices practices) {
    this.updates = updates;
    this.recordSystems = recordSystems;
    this.practices = practices;
  }

  @Override
  public String projection() {
    return ReadModels.GROUP;
  }

  @Override
  public long pending() {
    return updates.pending();
  }

  @Override
  public List<? extends Parcel> waiting() {
    return updates.waiting().stream()
        .map(
            one ->
                new ToRecordSystem(
                    one.update(), underItsRule(one), recordSystems.of(one.update().council())))
        .toList();
  }

  private Cause underItsRule(Waiting one) {
    var practice = practices.of(one.cause().council());
    return one.cause().under(practice.rule(one.rule(), one.requested().on()));
  }

  private record ToRecordSystem(Update update, Cause cause, RecordSystem recordSystem)
      implements Parcel {

    @Override
    public String id() {
      return update.id();
    }

    @Override
    public Answer deliver(Occurred now) {
      return switch (recordSystem.deliver(update)) {
        case Reply.Confirmed(var externalId) ->
            new Answer.Final(new ConfirmMosaicUpdate(now, externalId));
        case Reply.Rejected(var reason) -> new Answer.Final(new RejectMosaicUpdate(now, reason));
        case Reply.Failed() -> new Answer.Later();
        case Reply.Unavailable() -> new Answer.Unreachable();
      };
    }
  }
}
