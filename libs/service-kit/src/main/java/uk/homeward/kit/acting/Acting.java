package uk.homeward.kit.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asking;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.narrative.NarrativeStore;
import uk.homeward.kit.web.SignedIn;
import uk.homeward.practice.Practices;

/**
 * All that a request to act needs.
 *
 * @param service schema name of this service, as it stands on its events
 */
public record Acting(
    String service,
    SignedIn signedIn,
    Answers answers,
    Possible possible,
    KnownFacts knownFacts,
    Gates gates,
    Reasons reasons,
    NarrativeStore narratives,
    Dispatch dispatch,
    Practices practices,
    Capacities capacities,
    Clock clock) {

  /** For the endpoint that answers this request. */
  public Asking asking(HttpServletRequest request) {
    return new OneRequest(this, request);
  }

  /** Somebody who reads: with their own roles and those that they hold for others today. */
  public Actor reader() {
    return capacities.withAllRoles(signedIn.actor(null));
  }
}
