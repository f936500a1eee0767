package uk.homeward.caseservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.caseservice.RunningService.Answer;
import uk.homeward.caseservice.RunningService.Person;
import uk.homeward.kit.ForProjections;

/**
 * A deputy acts in another's roles from one day to another, and both names stay on what is done.
 */
class DeputiesTest extends OverHttp {

  private static final Map<String, String> TRANSFERRED =
      Map.of("occurred", "2026-11-23", "outcome", "transferred");
  private static int people;

  @Autowired @ForProjections JdbcClient rows;

  private String owen = "";
  private Person manager;
  private Person deputy;
  private String closure = "";

  @BeforeEach
  void a_case_a_manager_and_somebody_who_is_none() {
    owen = "owen" + ++people;
    manager = as(owen, "team-manager");
    deputy = as("dora" + people, "advanced-practitioner");
    closure =
        done(worker().post("/cases", considered("D-" + people))).header("Location") + "/closure";
  }

  @Test
  void the_deputy_acts_in_the_managers_role_and_both_are_named() {
    problem(deputy.post(closure, TRANSFERRED), 403, "wrong-role");
    var given = done(give(manager, Map.of()));
    assertThat(given.status()).isEqualTo(201);
    assertThat(given.header("Location")).startsWith("/delegations/dlg-");
    done(deputy.post(closure, TRANSFERRED, "by-deputy-" + people));
    assertThat(
            rows.sql(
                    """
                    select distinct metadata::jsonb ->> 'actor' as actor,
                      metadata::jsonb ->> 'role' as role,
                      metadata::jsonb ->> 'onBehalfOf' as whose,
                      metadata::jsonb ->> 'delegation' as delegation
                    from event_log.event where idempotency_key = ?
                    """)
                .param("by-deputy-" + people)
                .query()
                .singleRow())
        .containsEntry("actor", "dora" + people)
        .containsEntry("role", "team-manager")
        .containsEntry("whose", owen)
        .containsEntry("delegation", given.body().path("id").asString());
  }

  @Test
  void a_deputy_reads_what_the_manager_reads() {
    var panel = as("dora" + people, "panel-chair");
    var history = closure.replace("/closure", "/history");
    problem(panel.get(history), 403, "wrong-role");
    var given = done(give(manager, Map.of())).body().path("position").asString();
    done(panel.get(history + "?after=" + given));
  }

  @Test
  void what_has_ended_allows_nothing_and_says_since_when() {
    done(give(manager, Map.of("from", "2026-11-01", "until", "2026-11-20")));
    var refused = deputy.post(closure, TRANSFERRED);
    problem(refused, 403, "wrong-role");
    assertThat(refused.body().path("title").asString())
        .endsWith(
            "You deputised as team manager for %s, and that ended on 20 November 2026."
                .formatted(owen));
    assertThat(refused.body().path("since").asString()).isEqualTo("2026-11-20");
    assertThat(refused.body().path("approvers").valueStream()).hasSize(1);
    var then = Map.of("occurred", "2026-11-16", "outcome", "transferred");
    problem(deputy.post(closure, then), 403, "wrong-role");
  }

  @Test
  void what_has_not_begun_allows_nothing_yet() {
    done(give(manager, Map.of("from", "2026-11-24")));
    assertThat(deputy.post(closure, TRANSFERRED).body().path("title").asString())
        .endsWith("You deputise as team manager for %s from 24 November 2026.".formatted(owen));
  }

  @Test
  void it_is_ended_by_whose_roles_they_are_or_by_a_director_and_once() {
    var place = done(give(manager, Map.of())).header("Location");
    var today = Map.of("occurred", "2026-11-23");
    var another = as("otto" + people, "team-manager");
    problem(another.post(place + "/end", today), 403, "wrong-role");
    problem(deputy.post(place + "/end", today), 403, "wrong-role");
    problem(as(owen, "team-manager", "surrey").post(place + "/end", today), 404, "not-found");
    done(manager.post(place + "/end", today));
    problem(deputy.post(closure, TRANSFERRED), 403, "wrong-role");
    var director = as("dee" + people, "director-of-childrens-services");
    problem(director.post(place + "/end", today), 409, "delegation-ended");
  }

  @Test
  void nobody_gives_what_is_not_theirs_and_a_deputy_gives_nothing_on() {
    problem(give(manager, Map.of("roles", List.of("nominated-officer"))), 409, "role-not-yours");
    problem(give(manager, Map.of("deputy", owen)), 409, "deputy-of-oneself");
    problem(give(manager, Map.of("until", "2026-11-01")), 400, "not-understood");
    problem(give(manager, Map.of("delegator", "gareth")), 403, "wrong-role");
    done(give(manager, Map.of()));
    problem(give(deputy, Map.of("deputy", "eve")), 403, "wrong-role");
  }

  @Test
  void a_director_gives_for_somebody_who_is_away_what_can_be_given() {
    var director = as("dee" + people, "director-of-childrens-services");
    problem(
        give(director, Map.of("delegator", owen, "roles", List.of("administrator"))),
        409,
        "role-not-given");
    done(give(director, Map.of("delegator", owen)));
    done(deputy.post(closure, TRANSFERRED));
  }

  @Test
  void all_delegations_of_the_council_are_listed() {
    var given = done(give(manager, Map.of())).body().path("position").asString();
    var page = done(worker().get("/delegations?limit=500&after=" + given)).body().path("items");
    assertThat(page.valueStream().filter(d -> d.path("delegator").asString().equals(owen)))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.path("deputy").asString()).isEqualTo("dora" + people);
              assertThat(d.path("roles").valueStream()).hasSize(1);
              assertThat(d.path("until").asString()).isEqualTo("2026-12-04");
              assertThat(d.path("reason").asString()).isEqualTo("leave");
            });
    assertThat(done(as("sue", "social-worker", "surrey").get("/delegations")).body().path("items"))
        .isEmpty();
    assertThat(done(worker().get("/delegations?limit=1")).body().path("items")).hasSize(1);
  }

  private Answer give(Person by, Map<String, ?> with) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "occurred", "2026-11-23",
                "deputy", "dora" + people,
                "roles", List.of("team-manager"),
                "from", "2026-11-20",
                "until", "2026-12-04",
                "reason", "leave"));
    body.putAll(with);
    return by.post("/delegations", body);
  }

  private Person as(String user, String role) {
    return as(user, role, "leeds");
  }

  private Person as(String user, String role, String council) {
    return new Person(port, user + "." + council + "." + role);
  }
}
