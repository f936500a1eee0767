package uk.homeward.kit.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Envelope.Source;
import uk.homeward.contracts.Id;
import uk.homeward.contracts.Occurred;
import uk.homeward.eventlog.RepeatedKey;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Asking;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.Narrative;
import uk.homeward.kit.Recorded;
import uk.homeward.kit.Report;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.BadRequest;
import uk.homeward.kit.web.Correlation;
import uk.homeward.kit.web.Fault;
import uk.homeward.kit.web.Positions;
import uk.homeward.kit.web.Problem;
import uk.homeward.kit.web.RequestBodies;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Role;

/**
 * One request to act. In order: has this key been answered; does the case exist for this council;
 * does the gate allow it; then the words are kept, the command dispatched, and the answer read back
 * from its own events.
 */
final class OneRequest implements Asking {

  private static final int LONGEST_KEY = 200;

  private final Acting acting;
  private final HttpServletRequest request;
  private final String key;

  OneRequest(Acting acting, HttpServletRequest request) {
    this.acting = acting;
    this.request = request;
    this.key = key(request);
  }

  private static String key(HttpServletRequest request) {
    var key = request.getHeader("Idempotency-Key");
    if (key != null && !key.isBlank() && key.length() <= LONGEST_KEY) return key;
    throw new BadRequest(
        Problem.IDEMPOTENCY_KEY_MISSING.code(),
        "Send an Idempotency-Key, so that a repetition is recognised and nothing is done twice.",
        List.of(
            new Fault(
                "Idempotency-Key", "missing", "A UUID of yours, at most 200 characters long.")));
  }

  private Actor actor() {
    return acting.signedIn().actor(RequestBodies.onBehalfOf(request));
  }

  @Override
  public AboutCase of(CaseId caseId) {
    return new About(caseId);
  }

  @Override
  public ResponseEntity<Recorded> open(CaseId caseId, String target, Act act) {
    return answered(HttpStatus.CREATED, "/cases/" + caseId)
        .orElseGet(
            () -> {
              sendOnce(caseId, target, null, act, CaseFacts.none());
              return answered(HttpStatus.CREATED, "/cases/" + caseId)
                  .orElseThrow(() -> silent(act));
            });
  }

  @Override
  public ResponseEntity<Recorded> ofCouncil(String target, Act act) {
    return answered(HttpStatus.OK, null)
        .orElseGet(
            () -> {
              sendOnce(Asked.NO_CASE, target, null, act, CaseFacts.none());
              return answered(HttpStatus.OK, null).orElseThrow(() -> silent(act));
            });
  }

  @Override
  public String newId(String prefix) {
    return prefix + derived("id");
  }

  private UUID derived(String purpose) {
    return UUID.nameUUIDFromBytes(
        (actor().council() + '\n' + acting.service() + '\n' + key + '\n' + purpose)
            .getBytes(StandardCharsets.UTF_8));
  }

  private final class About implements AboutCase {

    private final CaseId caseId;

    About(CaseId caseId) {
      this.caseId = caseId;
    }

    @Override
    public ResponseEntity<Recorded> create(String prefix, Act act) {
      return act(newId(prefix), null, act, HttpStatus.CREATED);
    }

    @Override
    public ResponseEntity<Recorded> own(String target, Act act) {
      return act(target, null, act, HttpStatus.OK);
    }

    @Override
    public ResponseEntity<Recorded> own(Supplier<String> target, Supplier<? extends Act> act) {
      return answered(HttpStatus.OK, null).orElseGet(() -> own(target.get(), act.get()));
    }

    @Override
    public ResponseEntity<Recorded> change(Id target, Act act) {
      return act(target.value(), version(), act, HttpStatus.OK);
    }

    @Override
    public ResponseEntity<Recorded> report(Id target, Report report) {
      return act(target.value(), null, report, HttpStatus.OK);
    }

    @Override
    public ResponseEntity<Recorded> report(Id target, Supplier<? extends Report> report) {
      return report(target, report.get());
    }

    private ResponseEntity<Recorded> act(
        String target, @Nullable Long version, Act act, HttpStatus status) {
      var location = status == HttpStatus.CREATED ? request.getRequestURI() + "/" + target : null;
      return answered(status, location)
          .orElseGet(
              () -> {
                var facts = acting.knownFacts().upToNow(caseId);
                if (facts.all().isEmpty()) throw Answer.notFound("case");
                if (acting
                    .answers()
                    .caseOf(target)
                    .filter(of -> !of.equals(caseId.value()))
                    .isPresent()) throw Answer.notFound("record of this case");
                sendOnce(caseId, target, version, act, facts);
                return answered(status, location).orElseThrow(() -> silent(act));
              });
    }
  }

  /** If-Match as the version it names; null for any. */
  private @Nullable Long version() {
    var header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header == null || header.isBlank())
      throw Answer.problem(
          Problem.VERSION_NEEDED,
          "Send If-Match with the ETag that you read, so that nobody's change is lost.");
    var tag = header.strip();
    if (tag.equals("*")) return null;
    if (tag.matches("\"\\d{1,18}\"")) return Long.valueOf(tag.substring(1, tag.length() - 1));
    throw new BadRequest(
        Problem.NOT_UNDERSTOOD.code(),
        "If-Match is not understood.",
        List.of(new Fault("If-Match", "not-valid", "Send one ETag as you got it, or *.")));
  }

  private java.util.Optional<ResponseEntity<Recorded>> answered(
      HttpStatus status, @Nullable String location) {
    return acting
        .answers()
        .to(actor().council(), key)
        .map(
            given -> {
              if (!given.request().equals(hash()))
                throw Answer.problem(
                    Problem.KEY_REUSED,
                    "This Idempotency-Key was used for another request. Use a new one.");
              return answer(given.recorded(), status, location);
            });
  }

  /** A bug, which the services' architecture tests look for. */
  private static IllegalStateException silent(Act act) {
    return new IllegalStateException(
        act.getClass().getSimpleName() + " was accepted and left no event");
  }

  /** The same key for another act, or with another body, is another request. */
  private String hash() {
    return RequestBodies.hash(request);
  }

  private ResponseEntity<Recorded> answer(
      Recorded recorded, HttpStatus status, @Nullable String location) {
    var answer =
        ResponseEntity.status(status)
            .eTag("\"" + recorded.version() + "\"")
            .header(Positions.HEADER, Long.toString(recorded.position()));
    if (location != null) answer = answer.location(URI.create(location));
    return answer.body(recorded);
  }

  /** Refused because the same request ran beside it and was first: then its answer is ours. */
  private void sendOnce(
      CaseId caseId, String target, @Nullable Long version, Act act, CaseFacts facts) {
    try {
      send(caseId, target, version, act, facts);
    } catch (CommandRefused | Answer e) {
      if (acting.answers().to(actor().council(), key).isEmpty()) throw e;
    }
  }

  private void send(
      CaseId caseId, String target, @Nullable Long version, Act act, CaseFacts facts) {
    notAhead(act);
    Gates.Passed passed;
    try {
      passed = acting.gates().judge(act, actor(), facts);
    } catch (CommandRefused e) {
      if (e.refusal().code().equals(Problem.WRONG_ROLE.code())) deny(caseId, act, e);
      throw e;
    }
    keep(caseId, act);
    var beside = new HashMap<String, Object>();
    beside.put(Enveloping.IDEMPOTENCY_KEY, key);
    beside.put(Enveloping.REQUEST, hash());
    if (version != null) beside.put(TargetInMetadata.EXPECTED_VERSION, version);
    try {
      acting
          .dispatch()
          .send(act, new Asked(caseId, target, actor()), envelope(caseId, act, passed), beside);
    } catch (RepeatedKey e) {
      // The same request ran beside this one and was first: its answer is ours.
    } catch (AggregateNotFoundException e) {
      throw Answer.notFound("record to act on");
    } catch (ConflictingModificationException e) {
      throw stale();
    } catch (ConcurrencyException | AggregateStreamCreationException e) {
      if (version != null) throw stale();
      throw Answer.problem(
          Problem.ALREADY_EXISTS, "There is one already, or somebody was quicker. Read it again.");
    }
  }

  private static Answer stale() {
    return Answer.problem(
        Problem.STALE_VERSION, "Somebody changed this since you read it. Read it again.");
  }

  private void notAhead(Act act) {
    var now = Occurred.at(acting.clock().instant());
    var at = act.occurred().at();
    if (act.mayBeAhead()) return;
    if (act.occurred().on().isAfter(now.on()) || (at != null && at.isAfter(now.start())))
      throw new BadRequest(
          Problem.IN_THE_FUTURE.code(),
          "This is said to have happened at a time that has not come.",
          List.of(new Fault("occurred", "not-valid", "Give today or an earlier day.")));
  }

  private void deny(CaseId caseId, Act act, CommandRefused refused) {
    var now = Occurred.at(acting.clock().instant());
    acting
        .dispatch()
        .send(
            new Denial.RecordDenial(now, act.gate().word(), refused.refusal().approvers()),
            new Asked(caseId, "den-" + UUID.randomUUID(), actor()),
            envelope(
                caseId,
                act,
                new Gates.Passed(
                    null,
                    acting.practices().of(actor().council()).pack(),
                    Stream.ofNullable(refused.refusal().rule()).toList(),
                    List.of(),
                    List.of())),
            Map.of());
  }

  private Envelope envelope(CaseId caseId, Act act, Gates.Passed passed) {
    return new Envelope(
        caseId,
        actor().council(),
        actor().user(),
        passed.role(),
        act instanceof Report ? actor().onBehalfOf() : null,
        act.occurred(),
        acting.clock().instant(),
        passed.pack(),
        passed.rules(),
        passed.reliedOn(),
        passed.compliance(),
        Correlation.of(request),
        null,
        actor().has(Role.RECORD_SYSTEM) ? Source.RECORD_SYSTEM : Source.PERSON,
        false);
  }

  /** Stores every {@link Narrative} of the act, also those in records and lists within it. */
  private void keep(CaseId caseId, Act act) {
    keep(caseId, act, act.getClass().getSimpleName());
  }

  private void keep(CaseId caseId, @Nullable Object value, String path) {
    switch (value) {
      case Narrative words ->
          words.keep(
              acting
                  .narratives()
                  .keep(
                      "nar-" + derived(path),
                      actor().council(),
                      caseId,
                      caseId.value(),
                      words.text()));
      case Record record -> {
        for (var component : record.getClass().getRecordComponents())
          keep(caseId, read(component, record), path + "." + component.getName());
      }
      case List<?> list -> {
        for (var i = 0; i < list.size(); i++) keep(caseId, list.get(i), path + "." + i);
      }
      case null, default -> {}
    }
  }

  private static @Nullable Object read(java.lang.reflect.RecordComponent component, Record record) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
