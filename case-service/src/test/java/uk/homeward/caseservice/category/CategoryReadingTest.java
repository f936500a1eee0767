package uk.homeward.caseservice.category;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.category.CategoryReading.ChildsCategory;
import uk.homeward.caseservice.category.CategoryReading.DecidedCategory;
import uk.homeward.caseservice.category.CategoryReading.WorkAgreement;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.agreement.AgreementParty;
import uk.homeward.contracts.category.Category;
import uk.homeward.contracts.category.CategoryEvent;
import uk.homeward.contracts.category.CategoryEvent.CategoryChangedBetweenReviews;
import uk.homeward.contracts.category.CategoryEvent.CategoryDecided;
import uk.homeward.contracts.category.CategoryEvent.CategoryRecommended;
import uk.homeward.contracts.category.CategoryEvent.IroAgreementRecorded;
import uk.homeward.contracts.category.CategoryEvent.ProgressLetterSent;
import uk.homeward.contracts.category.CategoryEvent.ReturnCriteriaRecorded;
import uk.homeward.contracts.category.CategoryEvent.ReviewOutcomeFinalised;
import uk.homeward.contracts.category.CategoryEvent.WorkAgreementReviewed;
import uk.homeward.contracts.category.CategoryEvent.WorkAgreementSigned;
import uk.homeward.contracts.category.CategorySeriesId;
import uk.homeward.contracts.category.WorkOutcome;

class CategoryReadingTest {

  private static final CategorySeriesId ID = new CategorySeriesId(CASE.own("cat-"));
  private static final Occurred DEC_7 = Occurred.parse("2026-12-07");
  private static final Occurred DEC_16 = Occurred.parse("2026-12-16");
  private static final Occurred FEB_10 = Occurred.parse("2027-02-10");
  private static final List<AgreementParty> MOTHER = List.of(AgreementParty.MOTHER);

  @Test
  void it_tells_how_the_category_came_about() {
    var now =
        after(
            new ReturnCriteriaRecorded(ID, CASE, DEC_7, WORDS),
            new CategoryRecommended(ID, CASE, DEC_7, Category.AMBER, WORDS),
            new CategoryDecided(ID, CASE, DEC_7, "mtg-1", Category.AMBER, DEC_7.on(), null, null),
            new ReviewOutcomeFinalised(ID, CASE, DEC_7, "mtg-1"),
            new ProgressLetterSent(ID, CASE, DEC_7),
            new WorkAgreementSigned(ID, CASE, DEC_16, "mtg-3", MOTHER, MOTHER, WORDS, null),
            new WorkAgreementReviewed(ID, CASE, FEB_10, "mtg-5", WorkOutcome.PROGRESS, null),
            new IroAgreementRecorded(ID, CASE, FEB_10, 1, "mtg-5", Category.GREEN),
            new CategoryChangedBetweenReviews(
                ID, CASE, FEB_10, "mtg-5", 1, Category.GREEN, FEB_10.on(), null, null));
    assertThat(now)
        .isEqualTo(
            new ChildsCategory(
                Category.GREEN,
                FEB_10.on(),
                null,
                true,
                DEC_7,
                List.of(
                    new DecidedCategory(Category.AMBER, DEC_7, "mtg-1", true, null, DEC_7),
                    new DecidedCategory(Category.GREEN, FEB_10, "mtg-5", false, 1, null)),
                List.of(new WorkAgreement(DEC_16, MOTHER, MOTHER, FEB_10, WorkOutcome.PROGRESS))));
  }

  @Test
  void what_is_recommended_waits_for_the_review() {
    var now = after(new CategoryRecommended(ID, CASE, DEC_7, Category.RED, WORDS));
    assertThat(now.recommended()).isEqualTo(Category.RED);
    assertThat(now.category()).isNull();
  }

  @Test
  void a_review_of_an_agreement_that_was_withdrawn_tells_nothing() {
    assertThat(
            after(new WorkAgreementReviewed(ID, CASE, FEB_10, "mtg-5", WorkOutcome.PROGRESS, null)))
        .isEqualTo(ChildsCategory.none());
  }

  private static ChildsCategory after(CategoryEvent... events) {
    var now = ChildsCategory.none();
    for (var event : events) now = now.after(event);
    return now;
  }
}
