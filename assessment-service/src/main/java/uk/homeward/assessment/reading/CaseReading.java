package uk.homeward.assessment.reading;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.acting.Outlook;
import uk.homeward.kit.narrative.NarrativeStore;
import uk.homeward.kit.web.Answer;
import uk.homeward.practice.GateKey;

/** Who may read a case, and who its words as well. */
@Component
class CaseReading {

  /** Words about the family, by the identifier under which they are kept. */
  final class Words {
    private final CaseId caseId;
    private final boolean readable;

    private Words(CaseId caseId, boolean readable) {
      this.caseId = caseId;
      this.readable = readable;
    }

    /** Whether the reader may see what is restricted. */
    boolean readable() {
      return readable;
    }

    /** Null for null, if the reader may not see them, and if they are erased. */
    @Nullable String of(@Nullable String narrative) {
      return narrative == null || !readable
          ? null
          : narratives.read(caseId, narrative).orElse(null);
    }
  }

  private final Outlook outlook;
  private final KnownFacts known;
  private final NarrativeStore narratives;

  CaseReading(Outlook outlook, KnownFacts known, NarrativeStore narratives) {
    this.outlook = outlook;
    this.known = known;
    this.narratives = narratives;
  }

  /**
   * The case's words, as far as the reader may see them and they are not erased.
   *
   * @throws Answer 404 if there is no such case in the reader's council
   * @throws CommandRefused if no role of the reader may read cases
   */
  Words open(CaseId caseId, Actor reader) {
    outlook.require(GateKey.READ_CASES, reader);
    if (known.soFar(caseId).all().isEmpty()) throw Answer.notFound("case");
    return new Words(caseId, mayReadWords(reader));
  }

  private boolean mayReadWords(Actor reader) {
    try {
      outlook.require(GateKey.READ_NARRATIVE, reader);
      return true;
    } catch (CommandRefused e) {
      return false;
    }
  }
}
