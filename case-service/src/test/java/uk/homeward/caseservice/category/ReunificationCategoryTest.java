package uk.homeward.caseservice.category;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.category.CategoryCommand.ChangeCategoryBetweenReviews;
import uk.homeward.caseservice.category.CategoryCommand.DecideCategoryAtReview;
import uk.homeward.caseservice.category.CategoryCommand.FinaliseReviewOutcome;
import uk.homeward.caseservice.category.CategoryCommand.RecommendCategory;
import uk.homeward.caseservice.category.CategoryCommand.RecordIroAgreement;
import uk.homeward.caseservice.category.CategoryCommand.RecordReturnCriteria;
import uk.homeward.caseservice.category.CategoryCommand.ReviewWorkAgreement;
import uk.homeward.caseservice.category.CategoryCommand.SendProgressLetter;
import uk.homeward.caseservice.category.CategoryCommand.SignWorkAgreement;
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
import uk.homeward.contracts.scheduling.MeetingId;
import uk.homeward.practice.GateKey;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class ReunificationCategoryTest {

  private static final CategorySeriesId ID = new CategorySeriesId(CASE.own("cat-"));
  private static final Occurred DEC_7 = Occurred.parse("2026-12-07");
  private static final Occurred DEC_16 = Occurred.parse("2026-12-16");
  private static final Occurred FEB_10 = Occurred.parse("2027-02-10");
  private static final Occurred JUN_7 = Occurred.parse("2027-06-07");
  private static final Map<String, Object> BESIDE = asked("ivy", Role.IRO).about(ID);
  private static final List<AgreementParty> MOTHER = List.of(AgreementParty.MOTHER);
  private static final List<AgreementParty> SIGNED =
      List.of(AgreementParty.MOTHER, AgreementParty.SOCIAL_WORKER);

  private final AggregateTestFixture<ReunificationCategory> fixture =
      KitFixtures.fixture(ReunificationCategory.class);

  @Test
  void criteria_recommendation_and_letter_are_recorded() {
    fixture
        .givenNoPriorActivity()
        .when(new RecordReturnCriteria(DEC_7, words()), BESIDE)
        .expectEvents(new ReturnCriteriaRecorded(ID, CASE, DEC_7, WORDS));
    fixture
        .givenNoPriorActivity()
        .when(new RecommendCategory(DEC_7, Category.AMBER, words()), BESIDE)
        .expectEvents(new CategoryRecommended(ID, CASE, DEC_7, Category.AMBER, WORDS));
    fixture
        .given(amber())
        .when(new SendProgressLetter(DEC_16), BESIDE)
        .expectEvents(new ProgressLetterSent(ID, CASE, DEC_16));
  }

  @Test
  void a_review_decides_once() {
    var decide =
        new DecideCategoryAtReview(DEC_7, new MeetingId("mtg-1"), Category.AMBER, null, null);
    fixture.givenNoPriorActivity().when(decide, BESIDE).expectEvents(amber());
    refused(fixture.given(amber()).when(decide, BESIDE), "review-has-category");
  }

  @Test
  void the_same_category_again_lasts_since_it_began() {
    fixture
        .given(amber())
        .when(
            new DecideCategoryAtReview(JUN_7, new MeetingId("mtg-2"), Category.AMBER, null, null),
            BESIDE)
        .expectEvents(
            new CategoryDecided(ID, CASE, JUN_7, "mtg-2", Category.AMBER, DEC_7.on(), null, null));
    fixture
        .given(amber())
        .when(
            new DecideCategoryAtReview(
                JUN_7, new MeetingId("mtg-2"), Category.RED, words(), words()),
            BESIDE)
        .expectEvents(
            new CategoryDecided(ID, CASE, JUN_7, "mtg-2", Category.RED, JUN_7.on(), WORDS, WORDS));
  }

  @Test
  void the_outcome_of_a_review_is_final_once_and_with_its_own_category() {
    var finalise = new FinaliseReviewOutcome(DEC_7, new MeetingId("mtg-1"));
    var finalised = new ReviewOutcomeFinalised(ID, CASE, DEC_7, "mtg-1");
    refused(fixture.givenNoPriorActivity().when(finalise, BESIDE), "review-without-category");
    refused(
        fixture
            .given(amber())
            .when(new FinaliseReviewOutcome(JUN_7, new MeetingId("mtg-2")), BESIDE),
        "review-without-category");
    fixture.given(amber()).when(finalise, BESIDE).expectEvents(finalised);
    refused(fixture.given(amber(), finalised).when(finalise, BESIDE), "review-finalised");
  }

  @Test
  void a_change_rests_on_the_officers_agreement_to_this_category_at_this_meeting() {
    var change = change(Category.GREEN, "mtg-5");
    refused(fixture.given(amber()).when(change, BESIDE), "iro-has-not-agreed");
    refused(
        fixture.given(amber(), agreed(1, Category.RED, "mtg-5")).when(change, BESIDE),
        "iro-has-not-agreed");
    refused(
        fixture.given(amber(), agreed(1, Category.GREEN, "mtg-4")).when(change, BESIDE),
        "iro-has-not-agreed");
    fixture
        .given(amber(), agreed(1, Category.GREEN, "mtg-5"))
        .when(change, BESIDE)
        .expectEvents(changed(Category.GREEN, 1));
  }

  @Test
  void an_agreement_is_good_for_one_change() {
    refused(
        fixture
            .given(
                amber(),
                agreed(1, Category.GREEN, "mtg-5"),
                changed(Category.GREEN, 1),
                agreed(2, Category.AMBER, "mtg-5"),
                changed(Category.AMBER, 2))
            .when(change(Category.GREEN, "mtg-5"), BESIDE),
        "iro-has-not-agreed");
    fixture
        .given(amber(), agreed(1, Category.GREEN, "mtg-5"))
        .when(new RecordIroAgreement(FEB_10, new MeetingId("mtg-5"), Category.RED), BESIDE)
        .expectEvents(agreed(2, Category.RED, "mtg-5"));
  }

  @Test
  void a_change_changes_something() {
    refused(
        fixture.given(amber()).when(change(Category.AMBER, "mtg-5"), BESIDE), "category-unchanged");
    refused(
        fixture.givenNoPriorActivity().when(change(Category.AMBER, "mtg-5"), BESIDE),
        "no-category");
  }

  @Test
  void one_plan_of_work_at_a_time_until_it_is_reviewed_or_the_category_is_another() {
    var sign = sign(MOTHER, SIGNED, false);
    fixture.given(amber()).when(sign, BESIDE).expectEvents(signed());
    refused(fixture.given(amber(), signed()).when(sign, BESIDE), "work-under-way");
    fixture
        .given(amber(), signed(), reviewed(WorkOutcome.NO_PROGRESS))
        .when(sign, BESIDE)
        .expectEvents(signed());
    fixture
        .given(amber(), signed(), agreed(1, Category.RED, "mtg-5"), changed(Category.RED, 1))
        .when(sign, BESIDE)
        .expectEvents(signed());
  }

  @Test
  void work_is_reviewed_at_another_meeting_than_it_was_signed() {
    var review =
        new ReviewWorkAgreement(FEB_10, new MeetingId("mtg-5"), WorkOutcome.PROGRESS, null);
    refused(fixture.given(amber()).when(review, BESIDE), "no-work-under-way");
    refused(
        fixture
            .given(amber(), signed())
            .when(
                new ReviewWorkAgreement(FEB_10, new MeetingId("mtg-3"), WorkOutcome.PROGRESS, null),
                BESIDE),
        "signed-at-this-meeting");
    fixture
        .given(amber(), signed())
        .when(review, BESIDE)
        .expectEvents(reviewed(WorkOutcome.PROGRESS));
  }

  @Test
  void signatures_are_there_or_accounted_for() {
    var both = List.of(AgreementParty.MOTHER, AgreementParty.FATHER);
    Assertions.assertThat(sign(both, SIGNED, false).documents())
        .containsExactly("social-workers-signature");
    Assertions.assertThat(sign(both, SIGNED, true).documents())
        .containsExactlyInAnyOrder("social-workers-signature", "parents-signatures");
    Assertions.assertThat(sign(MOTHER, MOTHER, false).documents())
        .containsExactly("parents-signatures");
    Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> sign(List.of(AgreementParty.CARER), SIGNED, false));
  }

  @Test
  void red_is_judged_by_a_gate_of_its_own() {
    Assertions.assertThat(change(Category.RED, "mtg-5").gate())
        .isEqualTo(GateKey.CHANGE_CATEGORY_BETWEEN_REVIEWS_RED);
    var red =
        new DecideCategoryAtReview(DEC_7, new MeetingId("mtg-1"), Category.RED, words(), null);
    Assertions.assertThat(red.gate()).isEqualTo(GateKey.DECIDE_CATEGORY_AT_REVIEW_RED);
    Assertions.assertThat(red.documents()).containsExactly("individual-evidence");
  }

  private static CategoryEvent amber() {
    return new CategoryDecided(ID, CASE, DEC_7, "mtg-1", Category.AMBER, DEC_7.on(), null, null);
  }

  private static ChangeCategoryBetweenReviews change(Category category, String meeting) {
    return new ChangeCategoryBetweenReviews(FEB_10, new MeetingId(meeting), category, null, null);
  }

  private static IroAgreementRecorded agreed(int number, Category category, String meeting) {
    return new IroAgreementRecorded(ID, CASE, FEB_10, number, meeting, category);
  }

  private static CategoryChangedBetweenReviews changed(Category category, int agreement) {
    return new CategoryChangedBetweenReviews(
        ID, CASE, FEB_10, "mtg-5", agreement, category, FEB_10.on(), null, null);
  }

  private static SignWorkAgreement sign(
      List<AgreementParty> engaged, List<AgreementParty> parties, boolean reason) {
    return new SignWorkAgreement(
        DEC_16, new MeetingId("mtg-3"), engaged, parties, words(), reason ? words() : null);
  }

  private static WorkAgreementSigned signed() {
    return new WorkAgreementSigned(ID, CASE, DEC_16, "mtg-3", MOTHER, SIGNED, WORDS, null);
  }

  private static WorkAgreementReviewed reviewed(WorkOutcome outcome) {
    return new WorkAgreementReviewed(ID, CASE, FEB_10, "mtg-5", outcome, null);
  }
}
