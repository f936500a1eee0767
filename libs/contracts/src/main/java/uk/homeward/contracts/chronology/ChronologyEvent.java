package uk.homeward.contracts.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.Factor;
import uk.homeward.contracts.classification.FactorSubject;
import uk.homeward.contracts.classification.FactorWeight;

/** Everything that can have happened to an analytical chronology. */
public sealed interface ChronologyEvent extends CaseEvent {

  ChronologyId chronology();

  /**
   * @param chronologist user id of who is to write it
   * @param independenceAttested whether the manager attests that the chronologist neither knows the
   *     case nor works with the family
   */
  record ChronologistAppointed(
      ChronologyId chronology,
      CaseId caseId,
      Occurred occurred,
      String chronologist,
      boolean independenceAttested)
      implements ChronologyEvent {

    @Override
    public List<Established> establishes() {
      var all =
          new ArrayList<>(
              List.of(
                  Established.that(Fact.CHRONOLOGY, "appointed"),
                  Established.that(Fact.PERSON, "chronologist", chronologist)));
      if (independenceAttested)
        all.add(Established.that(Fact.CHRONOLOGIST_INDEPENDENCE, "attested"));
      return List.copyOf(all);
    }
  }

  record ChronologyStarted(ChronologyId chronology, CaseId caseId, Occurred occurred)
      implements ChronologyEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.CHRONOLOGY, "started"));
    }
  }

  /**
   * What happened once, and what it means.
   *
   * @param until last day of it; null if it happened on one day
   * @param theme under which it is analysed
   */
  record ChronologyEntryAdded(
      ChronologyId chronology,
      CaseId caseId,
      Occurred occurred,
      LocalDate from,
      @Nullable LocalDate until,
      ChronologySource source,
      Factor theme,
      FactorSubject subject,
      FactorWeight significance,
      NarrativeRef happened,
      NarrativeRef analysis)
      implements ChronologyEvent {}

  /** Something is not known that ought to be. */
  record ChronologyGapIdentified(
      ChronologyId chronology, CaseId caseId, Occurred occurred, NarrativeRef gap)
      implements ChronologyEvent {}

  record ChronologyCompleted(
      ChronologyId chronology, CaseId caseId, Occurred occurred, List<ChronologySource> sources)
      implements ChronologyEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.CHRONOLOGY, "completed"));
    }
  }
}
