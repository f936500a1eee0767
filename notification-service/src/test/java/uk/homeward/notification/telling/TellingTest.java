package uk.homeward.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.practice.Role.IRO;
import static uk.homeward.practice.Role.SERVICE_DELIVERY_MANAGER;
import static uk.homeward.practice.Role.SOCIAL_WORKER;
import static uk.homeward.practice.Role.TEAM_MANAGER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Envelope.Source;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.escalation.EscalationEvent.Kind;
import uk.homeward.notification.escalation.RaiseEscalation;
import uk.homeward.notification.notice.NotificationCommand.RequestNotification;
import uk.homeward.notification.recordsystem.RecordUpdateCommand.RequestMosaicUpdate;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Condition;
import uk.homeward.practice.Known;
import uk.homeward.practice.NotificationRule;
import uk.homeward.practice.Practice;
import uk.homeward.practice.Practices;
import uk.homeward.practice.RecordUpdateRule;
import uk.homeward.practice.Rule;
import uk.homeward.practice.Triggers;

class TellingTest {

  static final LocalDate FROM = LocalDate.parse("2016-12-01");
  static final RuleRef COPIES = new RuleRef("LEEDS-3.4", FROM, "section 3", false);
  static final RuleRef WITH_PARENTS = new RuleRef("LEEDS-15.4", FROM, "section 15", false);
  static final RuleRef VISITS = new RuleRef("reg-28-5", FROM, "regulation 28(5)", false);

  /** An invented council. */
  static final Practice PRACTICE =
      new Practice(
          "northshire",
          "Northshire",
          "northshire.yaml",
          "1",
          "0",
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Triggers.NONE,
          List.of(),
          List.of(
              new NotificationRule(
                  new Rule(List.of(COPIES)),
                  "decision-1",
                  new Triggers(Map.of("decision/1", Set.of("proceed"))),
                  List.of(),
                  Set.of(SOCIAL_WORKER, SERVICE_DELIVERY_MANAGER),
                  0),
              new NotificationRule(
                  new Rule(List.of(VISITS)),
                  "unplanned-return",
                  new Triggers(Map.of("return-manner", Set.of("unplanned"))),
                  List.of(),
                  Set.of(SERVICE_DELIVERY_MANAGER),
                  2)),
          "mosaic",
          List.of(
              new RecordUpdateRule(
                  new Rule(List.of(WITH_PARENTS)),
                  "placement-movement",
                  new Triggers(Map.of("living", Set.of("with-parents"))),
                  List.of(new Condition.Is("legal-status", Set.of("c1", "c2"))),
                  List.of("placement-end-confirmed", "looked-after-notifications", "inform-iro"),
                  Map.of("placement", "P1", "address-type", "primary-placement-address"))));

  @Test
  void decision_1_is_copied_to_each_role_and_to_the_person_who_holds_it_for_this_child() {
    var just = known(3, "2026-11-23", Established.that(Fact.DECISION, "1", "proceed"));
    var facts =
        facts(known(1, "2026-11-20", Established.that(Fact.PERSON, "social-worker", "sam")), just);

    var told =
        telling("evt-3", "2026-11-23", facts)
            .notifications(List.of(just), PRACTICE, Optional.empty());

    assertThat(told)
        .extracting(Told::command)
        .containsExactly(
            new RequestNotification(
                on("2026-11-23"), "LEEDS-3.4", SOCIAL_WORKER, "sam", "decision-1", "evt-3"),
            new RequestNotification(
                on("2026-11-23"),
                "LEEDS-3.4",
                SERVICE_DELIVERY_MANAGER,
                null,
                "decision-1",
                "evt-3"));
    assertThat(told).extracting(Told::rule).containsOnly(COPIES);
    assertThat(told)
        .extracting(Told::target)
        .allMatch(id -> id.startsWith("ntf-"))
        .doesNotHaveDuplicates();
  }

  @Test
  void what_ought_not_to_have_happened_is_carried_upwards_and_told() {
    var just = known(3, "2027-07-03", Established.that(Fact.RETURN_MANNER, "unplanned"));

    var told =
        telling("evt-3", "2027-07-03", facts(just))
            .notifications(List.of(just), PRACTICE, Optional.empty());

    assertThat(told)
        .extracting(Told::command)
        .containsExactly(
            new RaiseEscalation(
                on("2027-07-03"),
                Kind.FACT,
                "reg-28-5",
                2,
                List.of("service-delivery-manager"),
                "evt-3"),
            new RequestNotification(
                on("2027-07-03"),
                "reg-28-5",
                SERVICE_DELIVERY_MANAGER,
                null,
                "unplanned-return",
                "evt-3"));
  }

  @Test
  void a_child_at_home_under_a_care_order_asks_the_record_system_for_three_outcomes_and_p1() {
    var just = known(9, "2027-06-04", Established.that(Fact.LIVING, "with-parents"));
    var facts = facts(known(1, "2026-11-20", Established.that(Fact.LEGAL_STATUS, "c2")), just);

    var told =
        telling("evt-9", "2027-06-04", facts)
            .recordUpdates(List.of(just), PRACTICE, () -> "LCS-4711");

    assertThat(told)
        .extracting(Told::command)
        .containsExactly(
            new RequestMosaicUpdate(
                on("2027-06-04"),
                "LEEDS-15.4",
                "LCS-4711",
                "placement-movement",
                List.of("placement-end-confirmed", "looked-after-notifications", "inform-iro"),
                new TreeMap<>(
                    Map.of("placement", "P1", "address-type", "primary-placement-address")),
                "evt-9"));
    assertThat(told.getFirst().target()).startsWith("rup-");
  }

  @Test
  void so_says_the_pack_that_ships() {
    var leeds = Practices.shipped().of("leeds");
    var just = known(9, "2027-06-04", Established.that(Fact.LIVING, "with-parents"));
    var facts = facts(known(1, "2026-11-20", Established.that(Fact.LEGAL_STATUS, "c2")), just);

    assertThat(telling("evt-9", "2027-06-04", facts).recordUpdates(List.of(just), leeds, () -> "1"))
        .extracting(Told::command)
        .singleElement()
        .isInstanceOfSatisfying(
            RequestMosaicUpdate.class,
            update -> {
              assertThat(update.rule()).isEqualTo("LEEDS-15.4");
              assertThat(update.outcomes())
                  .containsExactly(
                      "placement-end-confirmed", "looked-after-notifications", "inform-iro");
              assertThat(update.codes())
                  .containsEntry("placement", "P1")
                  .containsEntry("address-type", "primary-placement-address");
            });

    var decided = known(3, "2026-11-23", Established.that(Fact.DECISION, "1", "proceed"));
    assertThat(
            telling("evt-3", "2026-11-23", facts(decided))
                .notifications(List.of(decided), leeds, Optional.empty()))
        .extracting(told -> (RequestNotification) told.command())
        .allMatch(notice -> notice.rule().equals("LEEDS-3.4"))
        .extracting(RequestNotification::role)
        .contains(SOCIAL_WORKER, SERVICE_DELIVERY_MANAGER);
  }

  @Test
  void the_same_return_under_another_legal_status_asks_for_nothing() {
    var just = known(9, "2027-06-04", Established.that(Fact.LIVING, "with-parents"));
    var facts = facts(known(1, "2026-11-20", Established.that(Fact.LEGAL_STATUS, "v2")), just);
    assertThat(
            telling("evt-9", "2027-06-04", facts)
                .recordUpdates(List.of(just), PRACTICE, () -> "LCS-1"))
        .isEmpty();
  }

  @Test
  void the_same_event_delivered_again_asks_for_the_same_aggregates() {
    var just = known(3, "2026-11-23", Established.that(Fact.DECISION, "1", "proceed"));
    var once =
        telling("evt-3", "2026-11-23", facts(just))
            .notifications(List.of(just), PRACTICE, Optional.empty());
    var again =
        telling("evt-3", "2026-11-23", facts(just))
            .notifications(List.of(just), PRACTICE, Optional.empty());
    var other =
        telling("evt-4", "2026-11-23", facts(just))
            .notifications(List.of(just), PRACTICE, Optional.empty());
    assertThat(again).isEqualTo(once);
    assertThat(other).extracting(Told::target).doesNotContainAnyElementsOf(targets(once));
  }

  @Test
  void a_breach_is_carried_to_those_named_on_the_deadline_and_each_is_told() {
    var told =
        telling("evt-7", "2027-06-12", facts()).breach(VISITS, List.of("team-manager", "iro"));
    assertThat(told)
        .extracting(Told::command)
        .containsExactly(
            new RaiseEscalation(
                on("2027-06-12"),
                Kind.BREACH,
                "reg-28-5",
                1,
                List.of("team-manager", "iro"),
                "evt-7"),
            new RequestNotification(
                on("2027-06-12"), "reg-28-5", TEAM_MANAGER, null, "deadline-breached", "evt-7"),
            new RequestNotification(
                on("2027-06-12"), "reg-28-5", IRO, null, "deadline-breached", "evt-7"));
    assertThat(telling("evt-7", "2027-06-12", facts()).breach(VISITS, List.of())).isEmpty();
  }

  @Test
  void what_is_escalated_goes_to_whom_it_concerns_as_well() {
    var just = known(9, "2027-07-03", Established.that(Fact.RETURN_MANNER, "unplanned"));
    var told =
        telling("evt-9", "2027-07-03", facts(just))
            .notifications(List.of(just), PRACTICE, Optional.of(TEAM_MANAGER));
    assertThat(told.getFirst().command())
        .isInstanceOfSatisfying(
            RaiseEscalation.class,
            raised -> {
              assertThat(raised.kind()).isEqualTo(Kind.FACT);
              assertThat(raised.level()).isEqualTo(2);
              assertThat(raised.roles())
                  .containsExactly("service-delivery-manager", "team-manager");
            });
    assertThat(told).hasSize(3);
  }

  @Test
  void leeds_carries_an_unapproved_unplanned_return_upwards_once_whatever_made_it_critical() {
    var leeds = Practices.shipped().of("leeds");
    var just = known(9, "2027-07-03", Established.that(Fact.RETURN_MANNER, "unplanned"));
    var told =
        telling(
                "evt-9",
                "2027-07-03",
                facts(
                    known(1, "2026-11-20", Established.that(Fact.LEGAL_STATUS, "v2")),
                    known(8, "2027-07-01", Established.that(Fact.RISK_LEVEL, "severe")),
                    just))
            .notifications(List.of(just), leeds, Optional.empty());
    var raised =
        told.stream().filter(one -> one.command() instanceof RaiseEscalation).distinct().toList();
    assertThat(raised)
        .singleElement()
        .satisfies(one -> assertThat(((RaiseEscalation) one.command()).level()).isEqualTo(2));
  }

  @Test
  void a_decision_goes_to_whom_the_decider_names_and_nobody_is_told_twice() {
    var just = known(3, "2026-11-23", Established.that(Fact.DECISION, "1", "proceed"));
    var telling = telling("evt-3", "2026-11-23", facts(just));
    var told = telling.notifications(List.of(just), PRACTICE, Optional.empty());
    assertThat(telling.copies(COPIES, List.of("social-worker", "iro"), told))
        .extracting(Told::command)
        .containsExactly(
            new RequestNotification(
                on("2026-11-23"), "LEEDS-3.4", IRO, null, "decision-copied", "evt-3"));
    assertThat(telling.copies(COPIES, List.of(), told)).isEmpty();
  }

  @Test
  void the_owners_of_a_deadline_are_reminded() {
    assertThat(telling("evt-6", "2027-06-04", facts()).dueSoon(VISITS, List.of("social-worker")))
        .extracting(Told::command)
        .containsExactly(
            new RequestNotification(
                on("2027-06-04"), "reg-28-5", SOCIAL_WORKER, null, "deadline-due-soon", "evt-6"));
  }

  static Telling telling(String event, String date, CaseFacts facts) {
    return new Telling(event, on(date), facts);
  }

  static CaseFacts facts(Known... known) {
    return new CaseFacts(List.of(known));
  }

  static Known known(long position, String date, Established that) {
    return new Known(
        that.fact(),
        that.value(),
        on(date),
        "evt-" + position,
        "tom",
        null,
        position,
        Instant.parse(date + "T12:00:00Z"),
        Source.PERSON);
  }

  static Occurred on(String date) {
    return Occurred.on(LocalDate.parse(date));
  }

  static List<String> targets(List<Told> told) {
    return told.stream().map(Told::target).toList();
  }
}
