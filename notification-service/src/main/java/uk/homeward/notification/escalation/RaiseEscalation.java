package uk.homeward.notification.escalation;

import java.util.List;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.escalation.EscalationEvent.Kind;

/**
 * Carries a matter to somebody more senior; sent by automations.
 *
 * @param level how far up it has come, from 1
 * @param roles words of the roles it is carried to
 * @param about id of the event that gave rise to it
 */
public record RaiseEscalation(
    Occurred occurred, Kind kind, String rule, int level, List<String> roles, String about) {}
