package uk.homeward.kit.acting;

import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseId;
import uk.homeward.kit.Actor;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.narrative.NarrativeStore;
import uk.homeward.practice.GateKey;

/** Reads a case's words for those whose role may see them. */
public final class NarrativeReader {

  private final NarrativeStore narratives;
  private final Outlook outlook;

  public NarrativeReader(NarrativeStore narratives, Outlook outlook) {
    this.narratives = narratives;
    this.outlook = outlook;
  }

  /** Words about the family, by the identifier under which they are kept. */
  public final class Words {
    private final CaseId caseId;
    private final boolean readable;

    private Words(CaseId caseId, boolean readable) {
      this.caseId = caseId;
      this.readable = readable;
    }

    /** Whether the reader may see what is restricted. */
    public boolean readable() {
      return readable;
    }

    /** Null for null, if the reader may not see them, and if they are erased. */
    public @Nullable String of(@Nullable String narrative) {
      return narrative == null || !readable
          ? null
          : narratives.read(caseId, narrative).orElse(null);
    }
  }

  /** As far as this reader may see them. */
  public Words of(CaseId caseId, Actor reader) {
    return new Words(caseId, mayRead(reader));
  }

  /**
   * As a reader who needs nothing else.
   *
   * @throws CommandRefused naming the roles that may
   */
  public Words required(CaseId caseId, Actor reader) {
    outlook.require(GateKey.READ_NARRATIVE, reader);
    return new Words(caseId, true);
  }

  private boolean mayRead(Actor reader) {
    try {
      outlook.require(GateKey.READ_NARRATIVE, reader);
      return true;
    } catch (CommandRefused e) {
      return false;
    }
  }
}
