package uk.homeward.assessment.sdq;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.homeward.testkit.KitFixtures.CASE;
import static uk.homeward.testkit.KitFixtures.asked;
import static uk.homeward.testkit.KitFixtures.fixture;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import uk.homeward.assessment.sdq.SdqCommand.CompleteSdq;
import uk.homeward.assessment.sdq.SdqCommand.RecordSdqNotCompleted;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.sdq.SdqAbsence;
import uk.homeward.contracts.sdq.SdqEvent.SdqCompleted;
import uk.homeward.contracts.sdq.SdqEvent.SdqNotCompleted;
import uk.homeward.contracts.sdq.SdqId;
import uk.homeward.contracts.sdq.SdqRespondent;
import uk.homeward.practice.Role;

class SdqTest {

  static final SdqId SDQ = new SdqId("sdq-1");
  static final Map<String, Object> KIM = asked("kim", Role.SOCIAL_WORKER).about(SDQ);
  static final Occurred DEC_3 = Occurred.on(LocalDate.parse("2027-12-03"));

  final AggregateTestFixture<Sdq> sdq = fixture(Sdq.class);

  @Test
  void thirteen_is_low_and_fourteen_is_not() {
    var low = new SdqCompleted(SDQ, CASE, DEC_3, 13, SdqRespondent.CARER);
    sdq.givenNoPriorActivity()
        .when(new CompleteSdq(DEC_3, 13, SdqRespondent.CARER), KIM)
        .expectEvents(low);
    assertThat(low.establishes()).containsExactly(Established.that(Fact.SDQ, "low"));
    assertThat(new SdqCompleted(SDQ, CASE, DEC_3, 14, SdqRespondent.CARER).establishes())
        .containsExactly(Established.that(Fact.SDQ, "not-low"));
  }

  @Test
  void why_there_is_none_is_recorded_and_establishes_nothing() {
    var missing = new SdqNotCompleted(SDQ, CASE, DEC_3, SdqAbsence.SDQ2);
    sdq.givenNoPriorActivity()
        .when(new RecordSdqNotCompleted(DEC_3, SdqAbsence.SDQ2), KIM)
        .expectEvents(missing);
    assertThat(missing.establishes()).isEmpty();
  }
}
