package uk.homeward.scheduling.deadline;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.askedBySystem;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Counted;
import uk.homeward.contracts.Due;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineBreached;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineCancelled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineDueSoon;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineMet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineRescheduled;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineSet;
import uk.homeward.contracts.scheduling.DeadlineEvent.DeadlineWaived;
import uk.homeward.contracts.scheduling.DeadlineId;
import uk.homeward.practice.Role;
import uk.homeward.scheduling.deadline.DeadlineCommand.BreachDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.CancelDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.EndDeadlineTooEarly;
import uk.homeward.scheduling.deadline.DeadlineCommand.MeetDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.RemindOfDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.RescheduleDeadline;
import uk.homeward.scheduling.deadline.DeadlineCommand.SetDeadline;

class DeadlineTest {

  static final DeadlineId ID = DeadlineId.of("plan-review", "evt-1");
  static final RuleRef RULE = new RuleRef("NOR-12", LocalDate.EPOCH, "procedure, 12", false);
  static final Occurred HELD = day("2027-02-10");
  static final Instant REMINDER = midnight("2027-04-30T23:00:00Z");
  static final Instant LATE = midnight("2027-05-10T23:00:00Z");
  static final Due MAY_10 = new Due(date("2027-05-10"), null, date("2027-05-10"), LATE, null);
  static final List<Counted> COUNTED =
      List.of(new Counted("3 months", HELD, day("2027-05-10"), List.of()));
  static final Due PENDING = new Due(null, null, null, null, date("2026-12-31"));
  static final Instant TWO_DAYS_ON = Instant.parse("2027-03-27T16:00:00Z");
  static final Due IN_HOURS = new Due(null, TWO_DAYS_ON, null, TWO_DAYS_ON.plusNanos(1000), null);

  final AggregateTestFixture<Deadline> deadline = fixture(Deadline.class);

  @Test
  void an_anchor_sets_a_deadline_that_keeps_its_rule_and_its_calendar() {
    machine(deadline.givenNoPriorActivity(), set(MAY_10)).expectEvents(wasSet(MAY_10));
  }

  @Test
  void an_anchor_that_is_delivered_again_changes_nothing() {
    nothing(machine(deadline.given(wasSet(MAY_10)), set(PENDING)));
  }

  @Test
  void what_was_met_before_anyone_knew_that_time_ran_is_set_and_met_at_once() {
    machine(deadline.givenNoPriorActivity(), set(MAY_10, meet(day("2027-05-12"))))
        .expectEvents(wasSet(MAY_10), met(day("2027-05-12"), true, 2, null));
  }

  @Test
  void an_early_act_says_how_early() {
    machine(deadline.given(wasSet(MAY_10)), meet(day("2027-05-05")))
        .expectEvents(met(day("2027-05-05"), false, -5, null));
  }

  @Test
  void the_whole_of_the_last_day_is_in_time() {
    var lastMoment = Occurred.at(LATE.minusNanos(1000));
    machine(deadline.given(wasSet(MAY_10)), meet(lastMoment))
        .expectEvents(met(lastMoment, false, 0, null));
  }

  @Test
  void the_day_after_is_a_day_late() {
    machine(deadline.given(wasSet(MAY_10)), meet(Occurred.at(LATE)))
        .expectEvents(met(Occurred.at(LATE), true, 1, null));
  }

  @Test
  void hours_are_elapsed_and_the_last_moment_is_in_time() {
    var atOnce = Occurred.at(TWO_DAYS_ON);
    machine(deadline.given(wasSet(IN_HOURS)), meet(atOnce)).expectEvents(met(atOnce, false, 0, 0L));
  }

  @Test
  void sixty_five_hours_late_across_the_change_of_clocks() {
    var late = Occurred.parse("2027-03-30T10:00:00+01:00");
    machine(deadline.given(wasSet(IN_HOURS)), meet(late))
        .expectEvents(met(late, true, 3, 65L * 60));
  }

  @Test
  void late_entry_is_not_late_action_and_the_breach_stays_in_history() {
    machine(deadline.given(wasSet(MAY_10), breached()), meet(day("2027-05-06")))
        .expectEvents(met(day("2027-05-06"), false, -4, null));
  }

  @Test
  void a_deadline_is_met_once() {
    nothing(
        machine(
            deadline.given(wasSet(MAY_10), met(day("2027-05-05"), false, -5, null)),
            meet(day("2027-05-07"))));
  }

  @Test
  void while_pending_an_act_is_neither_early_nor_late() {
    machine(deadline.given(wasSet(PENDING)), meet(day("2029-05-05")))
        .expectEvents(met(day("2029-05-05"), false, null, null));
  }

  @Test
  void reminder_and_breach_carry_their_own_moments() {
    machine(deadline.given(wasSet(MAY_10)), new RemindOfDeadline(REMINDER))
        .expectEvents(reminded());
    machine(deadline.given(wasSet(MAY_10)), new BreachDeadline(LATE)).expectEvents(breached());
  }

  @Test
  void sweeping_twice_changes_nothing() {
    nothing(machine(deadline.given(wasSet(MAY_10), reminded()), new RemindOfDeadline(REMINDER)));
    nothing(machine(deadline.given(wasSet(MAY_10), breached()), new BreachDeadline(LATE)));
  }

  @Test
  void what_is_met_is_neither_reminded_of_nor_breached() {
    var met = met(day("2027-04-05"), false, -35, null);
    nothing(machine(deadline.given(wasSet(MAY_10), met), new RemindOfDeadline(REMINDER)));
    nothing(machine(deadline.given(wasSet(MAY_10), met), new BreachDeadline(LATE)));
  }

  @Test
  void a_deadline_with_a_new_date_ignores_the_old_moment_and_can_be_breached_anew() {
    nothing(machine(deadline.given(wasSet(PENDING), moved(MAY_10)), new BreachDeadline(REMINDER)));
    machine(deadline.given(wasSet(PENDING), breached(), moved(MAY_10)), new BreachDeadline(LATE))
        .expectEvents(breached());
  }

  @Test
  void one_change_moves_it_once() {
    machine(deadline.given(wasSet(PENDING)), move(MAY_10)).expectEvents(moved(MAY_10));
    nothing(machine(deadline.given(wasSet(PENDING), moved(MAY_10)), move(PENDING)));
  }

  @Test
  void what_had_to_last_and_ended_too_early_is_breached_when_it_ended() {
    var support = wasSet(PENDING, "minimum");
    var ended = new DeadlineBreached(ID, CASE, day("2027-04-01"), "plan-review", escalateTo());
    machine(deadline.given(support), new EndDeadlineTooEarly(day("2027-04-01"), "evt-3"))
        .expectEvents(ended);
    nothing(machine(deadline.given(support, ended), meet(day("2028-01-01"))));
  }

  @Test
  void a_window_is_missed_before_it_opens_and_after_it_closes() {
    var window = wasSet(MAY_10, "window", List.of(), date("2027-05-03"));
    var early = new DeadlineBreached(ID, CASE, day("2027-05-02"), "plan-review", escalateTo());
    machine(deadline.given(window), new EndDeadlineTooEarly(day("2027-05-02"), "evt-3"))
        .expectEvents(early);
    nothing(machine(deadline.given(window, early), new BreachDeadline(LATE)));
    var late = new DeadlineBreached(ID, CASE, Occurred.at(LATE), "plan-review", escalateTo());
    machine(deadline.given(window), new BreachDeadline(LATE)).expectEvents(late);
    machine(deadline.given(window, late), meet(day("2027-05-12")))
        .expectEvents(met(day("2027-05-12"), true, 2, null));
  }

  @Test
  void a_cancelled_deadline_is_over() {
    var cancelled =
        new DeadlineCancelled(ID, CASE, day("2027-04-01"), "plan-review", "ended", "evt-4");
    machine(deadline.given(wasSet(MAY_10)), new CancelDeadline(day("2027-04-01"), "ended", "evt-4"))
        .expectEvents(cancelled);
    nothing(machine(deadline.given(wasSet(MAY_10), cancelled), new BreachDeadline(LATE)));
    nothing(machine(deadline.given(wasSet(MAY_10), cancelled), meet(day("2027-04-02"))));
  }

  @Test
  void a_manager_waives_with_a_reason_and_once() {
    waive(deadline.given(wasSet(MAY_10))).expectEvents(waived());
    refused(waive(deadline.given(wasSet(MAY_10), waived())), "deadline-closed");
    nothing(machine(deadline.given(wasSet(MAY_10), waived()), new BreachDeadline(LATE)));
  }

  @Test
  void an_earliest_date_is_nothing_to_waive() {
    refused(waive(deadline.given(wasSet(PENDING, "minimum"))), "deadline-not-waivable");
  }

  @Test
  void where_the_rule_names_who_waives_it_nobody_else_may() {
    var theirs = wasSet(MAY_10, "soft", List.of("service-delivery-manager"));
    refused(waive(deadline.given(theirs)), "wrong-role");
  }

  private static ResultValidator<Deadline> machine(TestExecutor<Deadline> given, Object command) {
    return given.when(command, askedBySystem().about(ID));
  }

  private static ResultValidator<Deadline> waive(TestExecutor<Deadline> given) {
    return given.when(
        new WaiveDeadline(day("2027-05-01"), WaiveDeadline.Reason.FAMILY_UNAVAILABLE),
        asked("tom", Role.TEAM_MANAGER).about(ID));
  }

  private static void nothing(ResultValidator<Deadline> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static SetDeadline set(Due due) {
    return set(due, null);
  }

  private static SetDeadline set(Due due, @Nullable MeetDeadline met) {
    List<String> waivedBy = List.of();
    return new SetDeadline(
        HELD,
        "plan-review",
        "T-1",
        RULE,
        "evt-1",
        "soft",
        false,
        List.of("social-worker"),
        escalateTo(),
        waivedBy,
        null,
        due,
        REMINDER,
        "2026-1",
        COUNTED,
        List.of(),
        met);
  }

  private static DeadlineSet wasSet(Due due) {
    return wasSet(due, "soft");
  }

  private static DeadlineSet wasSet(Due due, String kind) {
    return wasSet(due, kind, List.of());
  }

  private static DeadlineSet wasSet(Due due, String kind, List<String> waivedBy) {
    return wasSet(due, kind, waivedBy, null);
  }

  private static DeadlineSet wasSet(
      Due due, String kind, List<String> waivedBy, @Nullable LocalDate earliestOn) {
    return new DeadlineSet(
        ID,
        CASE,
        HELD,
        "plan-review",
        "T-1",
        RULE,
        "evt-1",
        kind,
        false,
        List.of("social-worker"),
        escalateTo(),
        waivedBy,
        earliestOn,
        due,
        REMINDER,
        "2026-1",
        COUNTED,
        List.of());
  }

  private static List<String> escalateTo() {
    return List.of("team-manager");
  }

  private static MeetDeadline meet(Occurred occurred) {
    return new MeetDeadline(occurred, "evt-2");
  }

  private static DeadlineMet met(
      Occurred occurred, boolean late, @Nullable Integer days, @Nullable Long minutes) {
    return new DeadlineMet(ID, CASE, occurred, "plan-review", "evt-2", late, days, minutes);
  }

  private static DeadlineDueSoon reminded() {
    return new DeadlineDueSoon(ID, CASE, Occurred.at(REMINDER), "plan-review");
  }

  private static DeadlineBreached breached() {
    return new DeadlineBreached(ID, CASE, Occurred.at(LATE), "plan-review", escalateTo());
  }

  private static RescheduleDeadline move(Due due) {
    return new RescheduleDeadline(
        HELD, "calendar-published", "evt-5", null, due, null, "2027-1", COUNTED, List.of());
  }

  private static DeadlineRescheduled moved(Due due) {
    return new DeadlineRescheduled(
        ID,
        CASE,
        HELD,
        "plan-review",
        "calendar-published",
        "evt-5",
        null,
        due,
        null,
        "2027-1",
        COUNTED,
        List.of());
  }

  private static DeadlineWaived waived() {
    return new DeadlineWaived(
        ID, CASE, day("2027-05-01"), "plan-review", "tom", "family-unavailable");
  }

  private static Occurred day(String date) {
    return Occurred.on(date(date));
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }

  private static Instant midnight(String moment) {
    return Instant.parse(moment);
  }
}
