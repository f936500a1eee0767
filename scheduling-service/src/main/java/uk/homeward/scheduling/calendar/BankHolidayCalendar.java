package uk.homeward.scheduling.calendar;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.scheduling.CalendarEvent;
import uk.homeward.contracts.scheduling.CalendarEvent.CalendarVersionPublished;
import uk.homeward.contracts.scheduling.CalendarId;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Refusal;

/** A published version stays as it is: what is wrong with it is put right by another. */
@Aggregate
class BankHolidayCalendar {

  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable CalendarId id;

  private final Map<String, Occurred> published = new HashMap<>();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(PublishCalendar c, Asked asked) {
    var before = published.get(c.version());
    if (before != null)
      throw Refusal.byState(
          "calendar-already-published", "This version is already published.", before);
    apply(
        new CalendarVersionPublished(
            new CalendarId(asked.target()),
            c.occurred(),
            c.version(),
            c.from(),
            c.until(),
            c.bankHolidays().stream().distinct().sorted().toList()));
  }

  @EventSourcingHandler
  void evolve(CalendarEvent event) {
    id = event.calendar();
    switch (event) {
      case CalendarVersionPublished e -> published.put(e.version(), e.occurred());
    }
  }
}
