package uk.homeward.caseservice.stay;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineBreached;
import uk.homeward.kit.Automations;
import uk.homeward.practice.TimescaleKey;

/** Scheduling says that the time has passed; what that means for the case is said here. */
@Component
@DisallowReplay
@ProcessingGroup("case-automations")
class WhenAStayGrowsTooLongThenItIsDetected {

  private final Automations automations;

  WhenAStayGrowsTooLongThenItIsDetected(Automations automations) {
    this.automations = automations;
  }

  @EventHandler
  void on(DeadlineBreached e, EventMessage<?> event) {
    if (!e.timescale().equals(TimescaleKey.LONGER_STAY.word())) return;
    var deadline = e.deadline().value();
    automations.sendByTimer(
        Automations.Cause.of(event),
        "uns-" + deadline,
        e.occurred(),
        new DetectUnapprovedStay(e.occurred(), deadline));
  }
}
