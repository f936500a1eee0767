package uk.homeward.contracts.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;

/** Everything that can have happened in a case's series of risk classifications. */
public sealed interface ClassificationEvent extends CaseEvent {

  ClassificationSeriesId series();

  /**
   * @param number of the classification in the series, from 1
   * @param participants user id of who took part, by the part they play for the child
   * @param sustainedSince since when an improvement is evidenced, if one is
   */
  record RiskClassified(
      ClassificationSeriesId series,
      CaseId caseId,
      Occurred occurred,
      int number,
      ClassificationKind kind,
      RiskLevel level,
      List<WeighedFactor> factors,
      SortedMap<String, String> participants,
      @Nullable LocalDate sustainedSince,
      @Nullable NarrativeRef analysis)
      implements ClassificationEvent {

    @Override
    public List<Established> establishes() {
      var all =
          new ArrayList<>(
              List.of(
                  Established.that(Fact.RISK_LEVEL, level.word()),
                  Established.that(Fact.RISK_CLASSIFICATION, kind.word(), level.word())));
      if (sustainedSince != null) all.add(Established.that(Fact.SUSTAINED_SINCE, sustainedSince));
      return List.copyOf(all);
    }
  }

  /** It was agreed when the risk is to be classified again, and what helps until then. */
  record ReclassificationDateAgreed(
      ClassificationSeriesId series,
      CaseId caseId,
      Occurred occurred,
      LocalDate reclassifyOn,
      List<HelpUntilThen> help)
      implements ClassificationEvent {

    @Override
    public List<Established> establishes() {
      return List.of(
          Established.that(Fact.RECLASSIFICATION, "agreed"),
          Established.that(Fact.RECLASSIFICATION_DATE, reclassifyOn));
    }
  }

  /**
   * The risk was classified again, on a date that was agreed or before it.
   *
   * @param number of the classification in the series, from 1
   * @param participants user id of who took part, by the part they play for the child
   */
  record RiskReclassified(
      ClassificationSeriesId series,
      CaseId caseId,
      Occurred occurred,
      int number,
      RiskLevel level,
      List<WeighedFactor> factors,
      SortedMap<String, String> participants,
      @Nullable NarrativeRef analysis)
      implements ClassificationEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.RISK_LEVEL, level.word()));
    }
  }

  /**
   * What time alone had proposed has been decided.
   *
   * @param by user id of who decided
   */
  record SevereConfirmed(ClassificationSeriesId series, CaseId caseId, Occurred occurred, String by)
      implements ClassificationEvent {

    @Override
    public List<Established> establishes() {
      return List.of(
          Established.that(Fact.RISK_LEVEL, RiskLevel.SEVERE.word()),
          Established.that(Fact.SEVERE_BY_TIME, "confirmed"));
    }
  }

  /**
   * @param number of the classification that was shared
   */
  record ClassificationShared(
      ClassificationSeriesId series,
      CaseId caseId,
      Occurred occurred,
      int number,
      ClassificationAudience to,
      SharingFormat format)
      implements ClassificationEvent {

    @Override
    public List<Established> establishes() {
      return List.of(Established.that(Fact.CLASSIFICATION_SHARED, to.word(), "shared"));
    }
  }
}
