package uk.homeward.caseservice.lookedafter;

import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** For fixtures of other aggregates: takes what it is told and keeps it to itself. */
public final class TestLookedAfterPeriods {

  private TestLookedAfterPeriods() {}

  public static LookedAfterPeriods forgetful() {
    return new LookedAfterPeriods(
        EventSourcingRepository.builder(LookedAfterPeriod.class)
            .eventStore(
                EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build())
            .build());
  }
}
