package uk.homeward.assessment.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.homeward.assessment.classification.ClassificationCommand.AgreeReclassificationDate;
import uk.homeward.assessment.classification.ClassificationCommand.ClassifyRisk;
import uk.homeward.assessment.classification.ClassificationCommand.ConfirmSevere;
import uk.homeward.assessment.classification.ClassificationCommand.ReclassifyRisk;
import uk.homeward.assessment.classification.ClassificationCommand.ShareClassification;
import uk.homeward.assessment.classification.ClassificationCommand.Weighed;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.ClassificationAudience;
import uk.homeward.contracts.classification.ClassificationEvent.ClassificationShared;
import uk.homeward.contracts.classification.ClassificationEvent.ReclassificationDateAgreed;
import uk.homeward.contracts.classification.ClassificationEvent.RiskClassified;
import uk.homeward.contracts.classification.ClassificationEvent.RiskReclassified;
import uk.homeward.contracts.classification.ClassificationEvent.SevereConfirmed;
import uk.homeward.contracts.classification.ClassificationKind;
import uk.homeward.contracts.classification.ClassificationSeriesId;
import uk.homeward.contracts.classification.Factor;
import uk.homeward.contracts.classification.FactorKind;
import uk.homeward.contracts.classification.FactorSubject;
import uk.homeward.contracts.classification.FactorWeight;
import uk.homeward.contracts.classification.HelpUntilThen;
import uk.homeward.contracts.classification.RiskLevel;
import uk.homeward.contracts.classification.SharingFormat;
import uk.homeward.contracts.classification.WeighedFactor;
import uk.homeward.practice.Role;

class RiskClassificationTest {

  static final ClassificationSeriesId CLS = ClassificationSeriesId.of(CASE);
  static final Map<String, Object> KIM = asked("kim", Role.SOCIAL_WORKER).about(CLS);
  static final Map<String, Object> SVEN = asked("sven", Role.SERVICE_DELIVERY_MANAGER).about(CLS);
  static final Occurred DEC_31 = Occurred.on(LocalDate.parse("2026-12-31"));
  static final Occurred MAR_1 = Occurred.on(LocalDate.parse("2027-03-01"));
  static final Occurred JUL_1 = Occurred.on(LocalDate.parse("2027-07-01"));
  static final Map<String, String> BOTH = Map.of("social-worker", "kim", "team-manager", "tess");

  final AggregateTestFixture<RiskClassification> series = fixture(RiskClassification.class);

  @Test
  void the_first_classification_opens_the_series() {
    series
        .givenNoPriorActivity()
        .when(classify(DEC_31, ClassificationKind.RC1, RiskLevel.HIGH, null), KIM)
        .expectEvents(classified(1, DEC_31, ClassificationKind.RC1, RiskLevel.HIGH, null));
  }

  @Test
  void the_next_one_stands_beside_it() {
    var since = LocalDate.parse("2027-02-01");
    series
        .given(high())
        .when(classify(MAR_1, ClassificationKind.INTERIM, RiskLevel.MEDIUM, since), KIM)
        .expectEvents(classified(2, MAR_1, ClassificationKind.INTERIM, RiskLevel.MEDIUM, since));
  }

  @Test
  void the_case_learns_level_kind_and_since_when_it_is_better() {
    var since = LocalDate.parse("2027-02-01");
    assertThat(classified(2, MAR_1, ClassificationKind.RC2, RiskLevel.MEDIUM, since).establishes())
        .containsExactly(
            Established.that(Fact.RISK_LEVEL, "medium"),
            Established.that(Fact.RISK_CLASSIFICATION, "rc2", "medium"),
            Established.that(Fact.SUSTAINED_SINCE, since));
  }

  @Test
  void there_is_one_first_classification_and_none_before_it() {
    refused(
        series
            .given(high())
            .when(classify(MAR_1, ClassificationKind.RC1, RiskLevel.LOW, null), KIM),
        "already-classified");
    refused(
        series
            .givenNoPriorActivity()
            .when(classify(MAR_1, ClassificationKind.RC2, RiskLevel.LOW, null), KIM),
        "nothing-classified");
  }

  @Test
  void improvement_is_sustained_only_at_a_lower_level() {
    assertThatThrownBy(
            () ->
                classify(
                    MAR_1,
                    ClassificationKind.INTERIM,
                    RiskLevel.HIGH,
                    LocalDate.parse("2027-02-01")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void each_kind_has_its_gate_and_tells_who_took_part() {
    var command = classify(MAR_1, ClassificationKind.RC2, RiskLevel.LOW, null);
    assertThat(command.gate().word()).isEqualTo("classify-risk-rc2");
    assertThat(command.people()).containsEntry("team-manager", "tess");
  }

  @Test
  void a_manager_confirms_severe_once() {
    var confirmed = new SevereConfirmed(CLS, CASE, JUL_1, "sven");
    series.given(high()).when(new ConfirmSevere(JUL_1), SVEN).expectEvents(confirmed);
    refused(series.given(high(), confirmed).when(new ConfirmSevere(JUL_1), SVEN), "already-severe");
    refused(
        series.givenNoPriorActivity().when(new ConfirmSevere(JUL_1), SVEN), "nothing-classified");
  }

  @Test
  void what_is_shared_is_the_last_classification() {
    series
        .given(high(), classified(2, MAR_1, ClassificationKind.RC2, RiskLevel.MEDIUM, null))
        .when(
            new ShareClassification(
                MAR_1, ClassificationAudience.CHILD, SharingFormat.YOUNG_PERSONS_REPORT),
            KIM)
        .expectEvents(
            new ClassificationShared(
                CLS,
                CASE,
                MAR_1,
                2,
                ClassificationAudience.CHILD,
                SharingFormat.YOUNG_PERSONS_REPORT));
  }

  @Test
  void a_date_to_classify_again_comes_with_help() {
    var day = LocalDate.parse("2027-03-01");
    series
        .given(high())
        .when(
            new AgreeReclassificationDate(DEC_31, day, List.of(HelpUntilThen.PARENTING_WORK)), KIM)
        .expectEvents(
            new ReclassificationDateAgreed(
                CLS, CASE, DEC_31, day, List.of(HelpUntilThen.PARENTING_WORK)));
  }

  @Test
  void what_is_classified_again_takes_the_next_number() {
    var first = classified(1, DEC_31, ClassificationKind.RC1, RiskLevel.HIGH, null);
    var again =
        new RiskReclassified(
            CLS, CASE, MAR_1, 2, RiskLevel.MEDIUM, first.factors(), new TreeMap<>(BOTH), null);
    var command = classify(MAR_1, ClassificationKind.RC1, RiskLevel.MEDIUM, null);
    series
        .given(first)
        .when(new ReclassifyRisk(MAR_1, RiskLevel.MEDIUM, command.factors(), BOTH, null), KIM)
        .expectEvents(again);
    assertThat(again.establishes()).containsExactly(Established.that(Fact.RISK_LEVEL, "medium"));
  }

  private static RiskClassified high() {
    return classified(1, DEC_31, ClassificationKind.RC1, RiskLevel.HIGH, null);
  }

  private static ClassifyRisk classify(
      Occurred on, ClassificationKind kind, RiskLevel level, @Nullable LocalDate since) {
    var factor =
        new Weighed(Factor.ENGAGEMENT, FactorSubject.MOTHER, FactorWeight.HIGH, null, null);
    return new ClassifyRisk(on, kind, level, List.of(factor), BOTH, since, null);
  }

  private static RiskClassified classified(
      int number,
      Occurred on,
      ClassificationKind kind,
      RiskLevel level,
      @Nullable LocalDate since) {
    var factor =
        new WeighedFactor(
            Factor.ENGAGEMENT,
            FactorKind.PROTECTIVE,
            FactorSubject.MOTHER,
            FactorWeight.HIGH,
            null,
            null);
    return new RiskClassified(
        CLS, CASE, on, number, kind, level, List.of(factor), new TreeMap<>(BOTH), since, null);
  }
}
