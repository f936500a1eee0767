package uk.homeward.testkit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;

import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Id;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.acting.TargetInMetadata;
import uk.homeward.practice.Role;

/**
 * Aggregates under test, asked as the kit asks them: who acts, about which case and which aggregate
 * comes beside the command.
 */
public final class KitFixtures {

  /** The case that fixtures are about. */
  public static final CaseId CASE = new CaseId("case-7f0c2a52-0001-4000-8000-000000000001");

  /** An invented council. */
  public static final String COUNCIL = "northshire";

  /** Words that were stored. */
  public static final NarrativeRef WORDS = new NarrativeRef("nar-1", "0".repeat(64));

  private KitFixtures() {}

  /** A fixture that finds the aggregate where {@link Asker#about} says. */
  public static <T> AggregateTestFixture<T> fixture(Class<T> aggregate) {
    var fixture = new AggregateTestFixture<>(aggregate);
    fixture.registerCommandTargetResolver(new TargetInMetadata());
    return fixture;
  }

  /** Somebody who asks, in the invented council, about {@link #CASE}. */
  public static Asker asked(String user, Role... roles) {
    return new Asker(new Actor(user, COUNCIL, Set.of(roles), Set.of(), null));
  }

  /** An automation that asks. */
  public static Asker askedBySystem() {
    return new Asker(Actor.system(COUNCIL));
  }

  /** What a person wrote, as a handler sees it: stored, under {@link #WORDS}. */
  public static Narrative words() {
    return Narrative.stored(WORDS);
  }

  /** Expects a refusal with this code, and no event. */
  public static <T> ResultValidator<T> refused(ResultValidator<T> result, String code) {
    return result
        .expectNoEvents()
        .expectExceptionDetails(hasToString(containsString("code=" + code + ",")));
  }

  /** Who asks. */
  public record Asker(Actor actor) {

    /** The metadata of a command to this aggregate. */
    public Map<String, Object> about(Id target) {
      return about(target.value());
    }

    /** The metadata of a command to this aggregate. */
    public Map<String, Object> about(String target) {
      return new Asked(CASE, target, actor).toMetadata();
    }
  }
}
