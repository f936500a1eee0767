package uk.homeward.caseservice.childinneed;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.lookedafter.LookedAfterEvent.LookedAfterPeriodEnded;
import uk.homeward.kit.Automations;
import uk.homeward.practice.Practices;

/** On the day on which a child ceases to be looked after, where the council's practice says so. */
@Component
@DisallowReplay
@ProcessingGroup("case-automations")
class WhenTheChildIsInNeedThenAPlanOpens {

  private final Practices practices;
  private final Automations automations;

  WhenTheChildIsInNeedThenAPlanOpens(Practices practices, Automations automations) {
    this.practices = practices;
    this.automations = automations;
  }

  @EventHandler
  void on(LookedAfterPeriodEnded e, EventMessage<?> event) {
    var cause = Automations.Cause.of(event);
    for (var opens : practices.of(cause.council()).cinPlanOpens())
      if (e.establishes().stream().anyMatch(opens.on()::setOffBy))
        automations.send(
            cause.under(opens.rule().on(e.occurred().on())),
            cause.caseId().own("cin-"),
            e.occurred(),
            new OpenCinPlanAtOnce(e.occurred()));
  }
}
