package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.GateKey.HOLD_MEETING_REVIEW;
import static uk.homeward.practice.GateKey.RECORD_CIN_REVIEW;
import static uk.homeward.practice.GateKey.RECORD_CIN_REVIEW_BY_IRO;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Envelope.Compliance;
import uk.homeward.contracts.Envelope.Compliance.Outcome;
import uk.homeward.contracts.Occurred;

/** Who chairs a review once the child is at home, as Leeds has it. */
class LeedsReviewsTest {

  private static final Practice LEEDS = Practices.shipped().of("leeds");

  private final Moments story = new Moments();

  @Test
  void the_first_review_of_a_child_formerly_accommodated_is_the_reviewing_officers() {
    accommodatedChildGoesHome();
    assertThat(unmet()).containsExactly("LEEDS-14.6");
    assertThat(judge(RECORD_CIN_REVIEW_BY_IRO)).isInstanceOf(Verdict.Granted.class);
    story.on("2027-06-20").learns("cin-plan", "reviewed", "cin-review", "iro");
    assertThat(judge(RECORD_CIN_REVIEW)).isInstanceOf(Verdict.Granted.class);
  }

  @Test
  void a_looked_after_review_after_the_return_is_such_a_first_one_and_none_before_it() {
    story.on("2027-05-20").learns("meeting/looked-after-review", "held", "cin-review", "iro");
    accommodatedChildGoesHome();
    assertThat(unmet()).containsExactly("LEEDS-14.6");
    story.on("2027-06-20").learns("meeting/looked-after-review", "held");
    assertThat(judge(RECORD_CIN_REVIEW)).isInstanceOf(Verdict.Granted.class);
  }

  @Test
  void after_an_order_was_discharged_the_team_may_chair_at_once() {
    story.on("2027-06-04").learns("legal-status", "c2", "living", "with-parents");
    story.on("2028-03-16").learns("legal-status", "none", "living", "home");
    story.on("2028-03-16").learns("ceased", "home-planned", "looked-after", "ended");
    var team = attempt("2028-04-03", Map.of());
    assertThat(LEEDS.judge(RECORD_CIN_REVIEW, team, story.facts()))
        .isInstanceOf(Verdict.Granted.class);
  }

  @Test
  void a_review_of_a_child_at_home_under_an_order_without_the_reviewing_officer_departs() {
    story.on("2027-06-04").learns("legal-status", "c2", "living", "with-parents");
    assertThat(compliance(Map.of("social-worker", "social-worker")))
        .containsExactly(new Compliance("LEEDS-14.5", Outcome.DEVIATED));
    assertThat(compliance(Map.of("iro", "iro")))
        .containsExactly(new Compliance("LEEDS-14.5", Outcome.MET));
  }

  private void accommodatedChildGoesHome() {
    story.on("2025-02-03").learns("legal-status", "v2", "looked-after", "started");
    story.on("2027-06-04").learns("looked-after", "ended", "ceased", "home-planned");
    story.on("2027-06-04").learns("living", "home", "return-attempt", "home");
    story.on("2027-06-05").learns("cin-plan", "open");
  }

  private List<Compliance> compliance(Map<String, String> people) {
    return LEEDS.compliance(HOLD_MEETING_REVIEW, attempt("2027-08-01", people), story.facts());
  }

  private Verdict judge(GateKey key) {
    return LEEDS.judge(key, attempt("2027-07-01", Map.of()), story.facts());
  }

  private List<String> unmet() {
    return judge(RECORD_CIN_REVIEW) instanceof Verdict.Withheld held
        ? held.unmet().stream().map(unmet -> unmet.rule().id()).toList()
        : List.of();
  }

  private static Attempt attempt(String on, Map<String, String> people) {
    return new Attempt(
        Occurred.parse(on), Set.of(Role.SOCIAL_WORKER), "sam", null, Set.of(), people);
  }
}
