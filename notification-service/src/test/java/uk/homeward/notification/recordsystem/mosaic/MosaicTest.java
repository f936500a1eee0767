package uk.homeward.notification.recordsystem.mosaic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.homeward.notification.recordsystem.RecordSystem.Reply;
import uk.homeward.notification.recordsystem.RecordSystem.Update;

/** Against a real server, which rejects, breaks, dawdles and dies. */
class MosaicTest {

  static final Update UPDATE =
      new Update(
          "rup-1",
          "northshire",
          "NS-77",
          "placement-movement",
          List.of("placement-end-confirmed", "inform-iro"),
          new TreeMap<>(Map.of("placement", "P1")));

  final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
  final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void sends_references_and_codes_and_takes_the_number_it_gets() {
    answers(201, "{\"externalId\": \"MOS-000001\"}");
    assertThat(mosaic().deliver(UPDATE)).isEqualTo(new Reply.Confirmed("MOS-000001"));
    assertThat(received.remove())
        .isEqualTo(
            """
            {"updateId":"rup-1","council":"northshire","childReference":"NS-77",\
            "kind":"placement-movement","outcomes":["placement-end-confirmed","inform-iro"],\
            "codes":{"placement":"P1"}}\
            """);
  }

  @ParameterizedTest
  @CsvSource({"400, unreadable", "409, conflict", "422, not-accepted"})
  void a_rejection_is_kept_as_a_code_never_as_words(int status, String reason) {
    answers(status, "{\"detail\": \"Somebody's name\", \"code\": \"two words\"}");
    assertThat(mosaic().deliver(UPDATE)).isEqualTo(new Reply.Rejected(reason));
  }

  @Test
  void a_rejection_may_bring_its_own_code() {
    answers(422, "{\"code\": \"no-such-child\"}");
    assertThat(mosaic().deliver(UPDATE)).isEqualTo(new Reply.Rejected("no-such-child"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"externalId\": \"MOS-", "{}", "{\"externalId\": \"two words\"}", ""})
  void an_answer_that_cannot_be_read_is_none(String body) {
    answers(201, body);
    assertThat(mosaic().deliver(UPDATE)).isEqualTo(new Reply.Failed());
  }

  @Test
  void an_error_of_its_own_concerns_this_update() {
    answers(500, "");
    assertThat(mosaic().deliver(UPDATE)).isEqualTo(new Reply.Failed());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 429, 502, 503, 504})
  void a_closed_or_wrong_door_is_no_rejection(int status) {
    answers(status, "{}");
    assertThat(mosaic().deliver(UPDATE)).isEqualTo(new Reply.Unavailable());
  }

  @Test
  void nobody_waits_for_ever() {
    var never = new CountDownLatch(1);
    server.createContext("/updates", exchange -> await(never, exchange));
    assertThat(mosaic(Duration.ofMillis(100)).deliver(UPDATE)).isEqualTo(new Reply.Unavailable());
    never.countDown();
  }

  @Test
  void nobody_may_be_there() {
    var mosaic = mosaic();
    server.stop(0);
    assertThat(mosaic.deliver(UPDATE)).isEqualTo(new Reply.Unavailable());
  }

  @Test
  void the_connection_may_break() {
    server.createContext("/updates", HttpExchange::close);
    assertThat(mosaic().deliver(UPDATE)).isEqualTo(new Reply.Unavailable());
  }

  private static void await(CountDownLatch never, HttpExchange exchange) {
    try (exchange) {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answers(int status, String body) {
    server.createContext(
        "/updates",
        exchange -> {
          try (exchange) {
            received.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  private Mosaic mosaic() {
    return mosaic(Duration.ofSeconds(20));
  }

  private Mosaic mosaic(Duration timeout) {
    return new Mosaic(
        new MosaicSettings(
            URI.create("http://localhost:" + server.getAddress().getPort()), timeout));
  }
}
