package uk.homeward.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.homeward.eventlog.EventTypes.PublishedType;

class EventTypesTest {

  private record Opened() {}

  private record Closed() {}

  @Test
  void an_event_is_found_by_its_published_name_and_version_only() {
    var types = EventTypes.of(Map.of(Opened.class, new PublishedType("Opened", 2)));
    assertThat(types.typeOf(Opened.class)).contains(new PublishedType("Opened", 2));
    assertThat(types.classOf(new PublishedType("Opened", 2))).contains(Opened.class);
    assertThat(types.classOf(new PublishedType("Opened", 1))).isEmpty();
    assertThat(types.typeOf(Closed.class)).isEmpty();
  }

  @Test
  void two_events_cannot_share_a_name() {
    assertThatThrownBy(
            () ->
                EventTypes.of(
                    Map.of(
                        Opened.class, new PublishedType("Opened", 1),
                        Closed.class, new PublishedType("Opened", 2))))
        .hasMessageContaining("Two events are called Opened");
  }
}
