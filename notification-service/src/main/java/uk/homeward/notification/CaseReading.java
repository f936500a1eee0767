package uk.homeward.notification;

import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.acting.NarrativeReader;
import uk.homeward.kit.acting.NarrativeReader.Words;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.kit.web.Answer;
import uk.homeward.practice.GateKey;

/** Who may read what is kept of a case. */
@Component
public class CaseReading {

  private final Outlook outlook;
  private final KnownFacts known;
  private final NarrativeReader narratives;

  CaseReading(Outlook outlook, KnownFacts known, NarrativeReader narratives) {
    this.outlook = outlook;
    this.known = known;
    this.narratives = narratives;
  }

  /**
   * @throws Answer 404 if there is no such case in the person's council
   * @throws uk.homeward.kit.CommandRefused if no role of the person may read cases
   */
  public void require(CaseId caseId, Actor reader) {
    outlook.require(GateKey.READ_CASES, reader);
    if (known.soFar(caseId).all().isEmpty()) throw Answer.notFound("case");
  }

  /** The case's words, as far as the person may see them. */
  public Words words(CaseId caseId, Actor reader) {
    return narratives.of(caseId, reader);
  }
}
