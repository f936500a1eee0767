package uk.homeward.kit;

import uk.homeward.contracts.CaseId;
import uk.homeward.practice.CaseFacts;

/** What each case has learned, kept by every service from all events. */
public interface KnownFacts {

  /**
   * Waits until all that was in the log at this moment is read, so that nobody is refused for
   * something recorded a moment ago. To be called outside of any unit of work.
   *
   * @throws uk.homeward.kit.web.Answer 503 if that takes longer than a second
   */
  CaseFacts upToNow(CaseId caseId);

  /** What has been read so far. */
  CaseFacts soFar(CaseId caseId);
}
