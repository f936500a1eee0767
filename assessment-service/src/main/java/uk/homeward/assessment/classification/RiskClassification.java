package uk.homeward.assessment.classification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.homeward.assessment.classification.ClassificationCommand.AgreeReclassificationDate;
import uk.homeward.assessment.classification.ClassificationCommand.ClassifyRisk;
import uk.homeward.assessment.classification.ClassificationCommand.ConfirmSevere;
import uk.homeward.assessment.classification.ClassificationCommand.ReclassifyRisk;
import uk.homeward.assessment.classification.ClassificationCommand.ShareClassification;
import uk.homeward.assessment.classification.ClassificationCommand.Weighed;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.classification.ClassificationEvent;
import uk.homeward.contracts.classification.ClassificationEvent.ClassificationShared;
import uk.homeward.contracts.classification.ClassificationEvent.ReclassificationDateAgreed;
import uk.homeward.contracts.classification.ClassificationEvent.RiskClassified;
import uk.homeward.contracts.classification.ClassificationEvent.RiskReclassified;
import uk.homeward.contracts.classification.ClassificationEvent.SevereConfirmed;
import uk.homeward.contracts.classification.ClassificationKind;
import uk.homeward.contracts.classification.ClassificationSeriesId;
import uk.homeward.contracts.classification.RiskLevel;
import uk.homeward.contracts.classification.WeighedFactor;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Refusal;

/** All classifications of one case, each standing for ever beside the next. */
@Aggregate
class RiskClassification {

  @AggregateIdentifier @Nullable ClassificationSeriesId id;
  private int number;
  private @Nullable RiskLevel level;
  private @Nullable Occurred first;
  private @Nullable Occurred last;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ClassifyRisk c, Asked asked) {
    if (c.kind() == ClassificationKind.RC1 && first != null)
      throw Refusal.byState(
          "already-classified", "The first classification of this case was made.", first);
    if (c.kind() != ClassificationKind.RC1 && first == null)
      throw Refusal.byState(
          "nothing-classified", "The first classification of this case has not been made.");
    apply(
        new RiskClassified(
            target(asked),
            asked.caseId(),
            c.occurred(),
            number + 1,
            c.kind(),
            c.level(),
            weighed(c.factors()),
            new TreeMap<>(c.participants()),
            c.sustainedSince(),
            Narrative.refOrNull(c.analysis())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(AgreeReclassificationDate c, Asked asked) {
    apply(
        new ReclassificationDateAgreed(
            target(asked), asked.caseId(), c.occurred(), c.reclassifyOn(), c.help()));
  }

  /** What it follows may be a pre-screening, which is no classification of the series. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ReclassifyRisk c, Asked asked) {
    apply(
        new RiskReclassified(
            target(asked),
            asked.caseId(),
            c.occurred(),
            number + 1,
            c.level(),
            weighed(c.factors()),
            new TreeMap<>(c.participants()),
            Narrative.refOrNull(c.analysis())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ConfirmSevere c, Asked asked) {
    if (last == null) throw nothingClassified();
    if (level == RiskLevel.SEVERE)
      throw Refusal.byState("already-severe", "The level is severe already.", last);
    apply(new SevereConfirmed(target(asked), asked.caseId(), c.occurred(), asked.actor().user()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(ShareClassification c, Asked asked) {
    if (number == 0) throw nothingClassified();
    apply(
        new ClassificationShared(
            target(asked), asked.caseId(), c.occurred(), number, c.to(), c.format()));
  }

  @EventSourcingHandler
  void evolve(ClassificationEvent event) {
    id = event.series();
    switch (event) {
      case RiskClassified e -> {
        if (first == null) first = e.occurred();
        last = e.occurred();
        number = e.number();
        level = e.level();
      }
      case RiskReclassified e -> {
        last = e.occurred();
        number = e.number();
        level = e.level();
      }
      case SevereConfirmed e -> {
        last = e.occurred();
        level = RiskLevel.SEVERE;
      }
      case ClassificationShared _, ReclassificationDateAgreed _ -> {}
    }
  }

  private static RuntimeException nothingClassified() {
    return Refusal.byState("nothing-classified", "The risk has not been classified.");
  }

  private static List<WeighedFactor> weighed(List<Weighed> factors) {
    return factors.stream()
        .map(
            w ->
                new WeighedFactor(
                    w.factor(),
                    w.factor().kind(),
                    w.subject(),
                    w.weight(),
                    w.change(),
                    w.noticedOn()))
        .toList();
  }

  private static ClassificationSeriesId target(Asked asked) {
    return new ClassificationSeriesId(asked.target());
  }
}
