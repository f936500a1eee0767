package uk.homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Event;
import uk.homeward.contracts.Occurred;

class EventSamplesTest {

  record DoorOpened(CaseId caseId, Occurred occurred, String door, @Nullable Integer width)
      implements Event {}

  static final List<Class<? extends Event>> DOORS = List.of(DoorOpened.class);

  @TempDir Path folder;

  @Test
  void every_event_that_was_ever_published_is_read_and_written_as_approved() {
    var samples = new EventSamples(EventSamples.approved(), (_, _, json) -> json);
    if (Boolean.getBoolean(EventSamples.WRITE)) samples.write(PublishedEvents.all());
    assertThat(samples.faults(PublishedEvents.all())).isEmpty();
  }

  @Test
  void a_missing_sample_is_a_fault() {
    assertThat(doors()).singleElement().asString().contains("DoorOpened.v1.json is missing");
  }

  @Test
  void a_sample_says_the_same_when_read_and_written() {
    sample("DoorOpened.v1", "{'caseId':'case-1','occurred':'2027-02-01','door':'d','width':1}");
    assertThat(doors()).isEmpty();
  }

  @Test
  void a_field_that_the_code_lost_or_gained_is_a_fault() {
    sample(
        "DoorOpened.v1",
        "{'caseId':'case-1','occurred':'2027-02-01','door':'d','width':1,'colour':'red'}");
    assertThat(doors()).singleElement().asString().contains("colour");
    sample("DoorOpened.v1", "{'caseId':'case-1','occurred':'2027-02-01','door':'d'}");
    assertThat(doors()).singleElement().asString().contains("is written as");
  }

  @Test
  void a_sample_that_nobody_reads_is_a_fault() {
    sample("DoorOpened.v1", "{'caseId':'case-1','occurred':'2027-02-01','door':'d','width':1}");
    sample("DoorPainted.v1", "{}");
    sample("DoorOpened.v2", "{}");
    assertThat(doors())
        .containsExactly(
            "DoorOpened.v2.json is newer than the code",
            "DoorPainted.v1.json is of an event that nobody reads any more");
  }

  private List<String> doors() {
    return new EventSamples(folder, (_, _, json) -> json).faults(DOORS);
  }

  private void sample(String name, String json) {
    Repository.write(folder.resolve(name + ".json"), json.replace('\'', '"'));
  }
}
