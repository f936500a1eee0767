package uk.homeward.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.assessment.Recommendation;
import uk.homeward.contracts.assessment.SpecificNeed;
import uk.homeward.contracts.assessment.ToolOutcome;
import uk.homeward.contracts.connectedperson.CarerApprovalStep;
import uk.homeward.contracts.connectedperson.KinshipAssessmentKind;
import uk.homeward.contracts.consultation.ConsultationKind;
import uk.homeward.contracts.form.DocumentKind;
import uk.homeward.contracts.form.FormOutcome;
import uk.homeward.contracts.form.FormSection;
import uk.homeward.contracts.legal.LegalGatewayOutcome;
import uk.homeward.contracts.lookedafter.CeasedReason;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.plan.PlanKind;
import uk.homeward.contracts.reunification.DecisionOutcome;

class VocabularyTest {

  @Test
  void every_word_of_the_published_language_is_one_that_facts_know() {
    known(ConsultationKind.values(), Fact.CONSULTATION.qualifiers());
    known(PlanKind.values(), Fact.PLAN.qualifiers());
    known(FormSection.values(), Fact.FORM_SECTION.qualifiers());
    known(DocumentKind.values(), Fact.DOCUMENT.qualifiers());
    known(DecisionOutcome.values(), Fact.DECISION.vocabulary());
    known(FormOutcome.values(), Fact.FORM_OUTCOME.vocabulary());
    known(LegalCode.values(), Fact.LEGAL_STATUS.vocabulary());
    known(Placement.values(), Placement::living, Fact.LIVING.vocabulary());
    known(CeasedReason.values(), CeasedReason::inWords, Fact.CEASED.vocabulary());
    known(LegalGatewayOutcome.values(), Fact.LEGAL_GATEWAY.vocabulary());
    known(ToolOutcome.values(), Fact.IDENTIFICATION_TOOL.vocabulary());
    known(Recommendation.values(), Fact.ASSESSMENT_RECOMMENDATION.vocabulary());
    known(SpecificNeed.values(), Fact.NEED.qualifiers());
    known(KinshipAssessmentKind.values(), Fact.KINSHIP_ASSESSMENT.qualifiers());
    known(CarerApprovalStep.values(), Fact.CARER_APPROVAL.vocabulary());
    known(SdqBand.values(), Fact.SDQ.vocabulary());
  }

  @Test
  void a_questionnaire_is_low_up_to_thirteen() {
    assertThat(SdqBand.of(13)).isEqualTo(SdqBand.LOW);
    assertThat(SdqBand.of(14)).isEqualTo(SdqBand.NOT_LOW);
  }

  private static <E extends Term> void known(E[] terms, Collection<String> vocabulary) {
    known(terms, Term::word, vocabulary);
  }

  private static <E> void known(
      E[] terms, Function<E, String> word, Collection<String> vocabulary) {
    assertThat(vocabulary).containsAll(Arrays.stream(terms).map(word).toList());
  }
}
