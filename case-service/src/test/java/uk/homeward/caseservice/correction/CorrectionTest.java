package uk.homeward.caseservice.correction;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.correction.CorrectionCommand.Correct;
import uk.homeward.caseservice.correction.CorrectionCommand.Withdraw;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.correction.CorrectionEvent.RecordCorrected;
import uk.homeward.contracts.correction.CorrectionEvent.RecordWithdrawn;
import uk.homeward.contracts.correction.CorrectionId;
import uk.homeward.contracts.correction.CorrectionReason;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class CorrectionTest {

  private static final CorrectionId ID = CorrectionId.of("evt-1");
  private static final Occurred NOTICED = Occurred.on(LocalDate.of(2027, 3, 1));
  private static final Occurred HAPPENED = Occurred.on(LocalDate.of(2027, 2, 12));
  private static final List<Established> FACTS = List.of(new Established("visit", "made"));
  private static final Map<String, Object> BY_WORKER = asked("nadia", Role.SOCIAL_WORKER).about(ID);
  private static final RecordWithdrawn WITHDRAWN =
      new RecordWithdrawn(
          ID,
          CASE,
          NOTICED,
          "evt-1",
          "VisitMade",
          CorrectionReason.WRONG_CHILD,
          WORDS,
          List.of("evt-1"));

  private final AggregateTestFixture<Correction> fixture = KitFixtures.fixture(Correction.class);

  @Test
  void what_is_put_right_stands_in_the_records_place() {
    fixture
        .givenNoPriorActivity()
        .when(correct("social-worker", 0), BY_WORKER)
        .expectEvents(CORRECTED);
  }

  @Test
  void a_record_of_another_child_is_withdrawn_once() {
    fixture.givenNoPriorActivity().when(withdraw(), BY_WORKER).expectEvents(WITHDRAWN);
    refused(fixture.given(WITHDRAWN).when(withdraw(), BY_WORKER), "record-withdrawn");
    refused(
        fixture.given(WITHDRAWN).when(correct("social-worker", 0), BY_WORKER), "record-withdrawn");
  }

  @Test
  void only_the_role_that_recorded_it_puts_it_right_unless_a_machine_brought_it() {
    refused(
        fixture.givenNoPriorActivity().when(correct("team-manager", 0), BY_WORKER), "wrong-role");
    fixture.givenNoPriorActivity().when(correct(null, 0), BY_WORKER).expectEvents(CORRECTED);
  }

  @Test
  void nobody_corrects_what_somebody_else_has_just_corrected() {
    refused(
        fixture.given(CORRECTED).when(correct("social-worker", 0), BY_WORKER),
        "corrected-meanwhile");
  }

  private static final RecordCorrected CORRECTED =
      new RecordCorrected(
          ID,
          CASE,
          HAPPENED,
          "evt-1",
          "VisitMade",
          "occurred",
          "2027-02-10",
          "2027-02-12",
          CorrectionReason.ENTERED_WRONGLY,
          WORDS,
          NOTICED,
          List.of("evt-1"),
          FACTS);

  private static Correct correct(@Nullable String recordedIn, int known) {
    return new Correct(
        NOTICED,
        "evt-1",
        "VisitMade",
        recordedIn,
        known,
        "occurred",
        "2027-02-10",
        "2027-02-12",
        CorrectionReason.ENTERED_WRONGLY,
        words(),
        HAPPENED,
        FACTS);
  }

  private static Withdraw withdraw() {
    return new Withdraw(
        NOTICED, "evt-1", "VisitMade", "social-worker", 0, CorrectionReason.WRONG_CHILD, words());
  }
}
