package uk.homeward.caseservice.legal;

import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** For fixtures of other aggregates: takes what it is told and keeps it to itself. */
public final class TestLegalStatuses {

  private TestLegalStatuses() {}

  public static LegalStatuses forgetful() {
    return new LegalStatuses(
        EventSourcingRepository.builder(LegalStatus.class)
            .eventStore(
                EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build())
            .build());
  }
}
