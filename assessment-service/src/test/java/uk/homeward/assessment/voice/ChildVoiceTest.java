package uk.homeward.assessment.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.WORDS;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;
import static uk.homeward.testkit.KitFixtures.words;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.assessment.voice.ChildVoiceCommand.NameTrustedAdult;
import uk.homeward.assessment.voice.ChildVoiceCommand.RecordChildDeclinedToBeSeenAlone;
import uk.homeward.assessment.voice.ChildVoiceCommand.RecordChildSeen;
import uk.homeward.assessment.voice.ChildVoiceCommand.RecordWishes;
import uk.homeward.assessment.voice.ChildVoiceCommand.UseTrafficLight;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.voice.ChildVoiceEvent.ChildDeclinedToBeSeenAlone;
import uk.homeward.contracts.voice.ChildVoiceEvent.ChildSeen;
import uk.homeward.contracts.voice.ChildVoiceEvent.TrafficLightUsed;
import uk.homeward.contracts.voice.ChildVoiceEvent.TrustedAdultNamed;
import uk.homeward.contracts.voice.ChildVoiceEvent.WishesRecorded;
import uk.homeward.contracts.voice.ChildVoiceId;
import uk.homeward.contracts.voice.NotAloneReason;
import uk.homeward.contracts.voice.Place;
import uk.homeward.contracts.voice.TrustedAdultRelation;
import uk.homeward.practice.Role;

class ChildVoiceTest {

  static final ChildVoiceId VOICE = ChildVoiceId.of(CASE);
  static final Map<String, Object> KIM = asked("kim", Role.SOCIAL_WORKER).about(VOICE);
  static final Occurred DEC_2 = Occurred.on(LocalDate.parse("2026-12-02"));

  final AggregateTestFixture<ChildVoice> voice = fixture(ChildVoice.class);

  @Test
  void being_seen_alone_is_known_to_the_case() {
    var seen = new ChildSeen(VOICE, CASE, DEC_2, true, Place.SCHOOL, null, null);
    voice
        .givenNoPriorActivity()
        .when(new RecordChildSeen(DEC_2, true, Place.SCHOOL, null, null), KIM)
        .expectEvents(seen);
    assertThat(seen.establishes()).containsExactly(Established.that(Fact.CHILD_SEEN, "alone"));
  }

  @Test
  void who_was_not_seen_alone_has_a_reason() {
    assertThatThrownBy(() -> new RecordChildSeen(DEC_2, false, Place.SCHOOL, true, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new RecordChildSeen(DEC_2, true, Place.SCHOOL, true, NotAloneReason.SAFETY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_childs_words_are_kept_apart() {
    voice
        .given(new ChildDeclinedToBeSeenAlone(VOICE, CASE, DEC_2))
        .when(new RecordWishes(DEC_2, words()), KIM)
        .expectEvents(new WishesRecorded(VOICE, CASE, DEC_2, WORDS));
    voice
        .givenNoPriorActivity()
        .when(new UseTrafficLight(DEC_2, null), KIM)
        .expectEvents(new TrafficLightUsed(VOICE, CASE, DEC_2, null));
  }

  @Test
  void a_refusal_and_a_trusted_adult_are_recorded() {
    voice
        .givenNoPriorActivity()
        .when(new RecordChildDeclinedToBeSeenAlone(DEC_2), KIM)
        .expectEvents(new ChildDeclinedToBeSeenAlone(VOICE, CASE, DEC_2));
    voice
        .givenNoPriorActivity()
        .when(new NameTrustedAdult(DEC_2, TrustedAdultRelation.ADVOCATE), KIM)
        .expectEvents(new TrustedAdultNamed(VOICE, CASE, DEC_2, TrustedAdultRelation.ADVOCATE));
  }
}
