package uk.homeward.caseservice.withparents;

import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.refused;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.AuthorisePwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.CompletePwPAgreement;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.ConfirmPwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.MakeImmediatePlacement;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.RefusePwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.RequestPwP;
import uk.homeward.caseservice.withparents.PlacementWithParentsCommand.TerminatePwP;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.withparents.PlacementEndReason;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.ImmediatePlacementMade;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PlacementWithParentsAuthorised;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PlacementWithParentsRefused;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PwPAgreementCompleted;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PwPConfirmed;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PwPRequested;
import uk.homeward.contracts.withparents.PlacementWithParentsEvent.PwPTerminated;
import uk.homeward.contracts.withparents.PlacementWithParentsId;
import uk.homeward.practice.Role;
import uk.homeward.testkit.KitFixtures;

class PlacementWithParentsTest {

  private static final PlacementWithParentsId ID = new PlacementWithParentsId(CASE.own("pwp-"));
  private static final Occurred DAY = Occurred.on(LocalDate.of(2027, 5, 26));
  private static final Map<String, Object> BESIDE = asked("nell", Role.NOMINATED_OFFICER).about(ID);
  private static final PwPRequested REQUESTED =
      new PwPRequested(ID, CASE, DAY, List.of("return-home-assessment"));
  private static final PlacementWithParentsAuthorised AUTHORISED =
      new PlacementWithParentsAuthorised(ID, CASE, DAY, null);

  private final AggregateTestFixture<PlacementWithParents> fixture =
      KitFixtures.fixture(PlacementWithParents.class);

  @Test
  void what_was_asked_for_is_authorised_once() {
    var request = new RequestPwP(DAY, Set.of("return-home-assessment"));
    var authorise = new AuthorisePwP(DAY, null);
    fixture.givenNoPriorActivity().when(request, BESIDE).expectEvents(REQUESTED);
    fixture.given(REQUESTED).when(authorise, BESIDE).expectEvents(AUTHORISED);
    refused(fixture.given(REQUESTED, AUTHORISED).when(authorise, BESIDE), "pwp-not-requested");
    refused(fixture.given(REQUESTED).when(request, BESIDE), "pwp-under-way");
  }

  @Test
  void after_a_refusal_it_may_be_asked_for_again() {
    fixture
        .given(REQUESTED, new PlacementWithParentsRefused(ID, CASE, DAY, null))
        .when(new RequestPwP(DAY, Set.of("return-home-assessment")), BESIDE)
        .expectEvents(REQUESTED);
  }

  @Test
  void what_cannot_wait_needs_no_request() {
    fixture
        .givenNoPriorActivity()
        .when(new MakeImmediatePlacement(DAY, words()), BESIDE)
        .expectEvents(new ImmediatePlacementMade(ID, CASE, DAY, WORDS));
  }

  @Test
  void an_immediate_placement_is_confirmed_and_a_placement_ends() {
    var immediate = new ImmediatePlacementMade(ID, CASE, DAY, WORDS);
    fixture
        .given(immediate)
        .when(new ConfirmPwP(DAY), BESIDE)
        .expectEvents(new PwPConfirmed(ID, CASE, DAY));
    refused(fixture.given(REQUESTED).when(new ConfirmPwP(DAY), BESIDE), "pwp-not-immediate");
    fixture
        .given(REQUESTED, AUTHORISED)
        .when(new TerminatePwP(DAY, PlacementEndReason.RISK_INCREASED), BESIDE)
        .expectEvents(new PwPTerminated(ID, CASE, DAY, PlacementEndReason.RISK_INCREASED));
    refused(
        fixture.given(REQUESTED).when(new TerminatePwP(DAY, PlacementEndReason.OTHER), BESIDE),
        "pwp-not-begun");
  }

  @Test
  void an_immediate_placement_that_is_not_confirmed_is_over() {
    var immediate = new ImmediatePlacementMade(ID, CASE, DAY, WORDS);
    var refused = new PlacementWithParentsRefused(ID, CASE, DAY, WORDS);
    fixture.given(immediate).when(new RefusePwP(DAY, words()), BESIDE).expectEvents(refused);
    refused(
        fixture.given(immediate, refused).when(new ConfirmPwP(DAY), BESIDE), "pwp-not-immediate");
    refused(
        fixture.given(REQUESTED, AUTHORISED).when(new RefusePwP(DAY, words()), BESIDE),
        "pwp-not-requested");
  }

  @Test
  void the_agreement_has_its_three_parts() {
    fixture
        .givenNoPriorActivity()
        .when(new CompletePwPAgreement(DAY, words(), words(), words()), BESIDE)
        .expectEvents(new PwPAgreementCompleted(ID, CASE, DAY, WORDS, WORDS, WORDS));
  }
}
