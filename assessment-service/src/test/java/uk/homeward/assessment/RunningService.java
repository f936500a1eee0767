package uk.homeward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Id;
import uk.homeward.contracts.Occurred;
import uk.homeward.eventlog.LogHead;
import uk.homeward.kit.processing.Processors;
import uk.homeward.practice.Role;
import uk.homeward.testkit.Postgres;
import uk.homeward.testkit.Postgres.Database;
import uk.homeward.testkit.Repository;

/** The whole service on a real database; tests that extend it share one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.Around.class)
public abstract class RunningService {

  protected static final String COUNCIL = "leeds";
  private static final Database DATABASE = Postgres.fresh("assessment_service");

  /** A day on which nothing moves, and people who sign in with a word. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Around {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2027-12-01T09:00:00Z"), ZoneOffset.UTC);
    }

    /** A token is the user, the council and the role, with dots between. */
    @Bean
    @Primary
    JwtDecoder anybody() {
      return token -> {
        var parts = List.of(token.split("\\.", 3));
        return Jwt.withTokenValue(token)
            .header("alg", "none")
            .subject(parts.get(0))
            .claim("council", parts.get(1))
            .claim("roles", List.of(parts.get(2)))
            .issuedAt(Instant.EPOCH)
            .expiresAt(Instant.MAX)
            .build();
      };
    }
  }

  @Autowired private EventStore log;
  @Autowired private TransactionManager transactions;
  @Autowired protected LogHead head;
  @Autowired protected Processors processors;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    DATABASE.register(registry);
    registry.add("homeward.narratives.key", () -> "dGVzdC1vbmx5LWtleS1vZi1ob21ld2FyZC0wMDAwMDE=");
    registry.add("homeward.councils.folder", RunningService::twoCouncils);
    registry.add("homeward.sign-in.issuer", () -> "http://localhost/sign-in");
    registry.add("homeward.sign-in.jwk-set-uri", () -> "http://localhost/sign-in/keys");
  }

  /** The council whose rules are tested, and an invented one beside it. */
  private static String twoCouncils() {
    var councils = Repository.root().resolve("libs/practice/src");
    try {
      var folder = Files.createTempDirectory("councils");
      for (var pack :
          List.of(
              "main/resources/councils/" + COUNCIL + ".yaml",
              "test/resources/councils/northshire.yaml")) {
        var file = councils.resolve(pack);
        Files.copy(file, folder.resolve(file.getFileName()));
      }
      return folder.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends events of one aggregate, as if some service had raised them. */
  protected void record(String aggregateType, List<? extends CaseEvent> events) {
    recordFrom(0, aggregateType, events);
  }

  /** The same, where the aggregate has raised some before. */
  protected void recordFrom(long sequence, String aggregateType, List<? extends CaseEvent> events) {
    var metadata = new HashMap<String, Object>(envelope(events.getFirst()).toMetadata());
    var work =
        DefaultUnitOfWork.startAndGet(
            GenericCommandMessage.asCommandMessage("record").withMetaData(metadata));
    work.attachTransaction(transactions);
    var messages = new ArrayList<GenericDomainEventMessage<CaseEvent>>();
    for (var event : events)
      messages.add(
          new GenericDomainEventMessage<>(
              aggregateType, aggregate(event), sequence + messages.size(), event));
    log.publish(messages);
    work.commit();
  }

  /** Waits until every processor has read what is in the log, and what followed from it. */
  protected void settle() {
    long seen;
    do {
      seen = head.position();
      assertThat(processors.awaitAllPassed(seen, 30, TimeUnit.SECONDS)).isTrue();
    } while (head.position() != seen);
  }

  private static Envelope envelope(CaseEvent event) {
    return new Envelope(
        event.caseId(),
        COUNCIL,
        "kim",
        Role.SOCIAL_WORKER.word(),
        null,
        null,
        Occurred.parse("2027-02-01"),
        Instant.parse("2027-02-01T09:30:00Z"),
        null,
        List.of(),
        List.of(),
        List.of(),
        "correlation",
        null,
        Envelope.Source.PERSON,
        false);
  }

  /** An event's first component names its aggregate. */
  private static String aggregate(CaseEvent event) {
    try {
      var accessor = event.getClass().getRecordComponents()[0].getAccessor();
      accessor.setAccessible(true);
      return ((Id) accessor.invoke(event)).value();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
