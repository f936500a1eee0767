package uk.homeward.kit.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Id;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asked;
import uk.homeward.kit.Asking;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.Recorded;
import uk.homeward.kit.Report;
import uk.homeward.kit.acting.Sending.Sent;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.BadRequest;
import uk.homeward.kit.web.Correlation;
import uk.homeward.kit.web.Fault;
import uk.homeward.kit.web.Positions;
import uk.homeward.kit.web.Problem;
import uk.homeward.kit.web.RequestBodies;
import uk.homeward.practice.CaseFacts;

/**
 * One request to act. In order: has this key been answered; does the case exist for this council;
 * then the act is judged and sent, and the answer read back from its own events.
 */
final class OneRequest implements Asking {

  /** It stands in the log, so nothing can be written in it. */
  private static final Pattern KEY = Pattern.compile("[\\w.:|/+=@-]{1,200}");

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
    if (key != null && KEY.matcher(key).matches()) return key;
    throw new BadRequest(
        Problem.IDEMPOTENCY_KEY_MISSING.code(),
        "Send an Idempotency-Key, so that a repetition is recognised and nothing is done twice.",
        List.of(
            new Fault(
                "Idempotency-Key",
                "missing",
                "A UUID of yours, or a word of at most 200 characters.")));
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
    return once(
        HttpStatus.CREATED,
        "/cases/" + caseId,
        act,
        () -> sendOnce(new Sent(caseId, target, null, false, act, CaseFacts.none())));
  }

  @Override
  public ResponseEntity<Recorded> ofCouncil(String target, Act act) {
    return once(
        HttpStatus.OK,
        null,
        act,
        () -> sendOnce(new Sent(Asked.NO_CASE, target, null, false, act, CaseFacts.none())));
  }

  @Override
  public ResponseEntity<Recorded> ofCouncil(Id target, Act act) {
    return ofCouncil(target.value(), act);
  }

  @Override
  public ResponseEntity<Recorded> createOfCouncil(String prefix, Act act) {
    var target = newId(prefix);
    return once(
        HttpStatus.CREATED,
        request.getRequestURI() + "/" + target,
        act,
        () -> sendOnce(new Sent(Asked.NO_CASE, target, null, false, act, CaseFacts.none())));
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
      return act(newId(prefix), null, false, act, HttpStatus.CREATED);
    }

    @Override
    public ResponseEntity<Recorded> own(String target, Act act) {
      return act(target, null, false, act, HttpStatus.OK);
    }

    @Override
    public ResponseEntity<Recorded> own(Supplier<String> target, Supplier<? extends Act> act) {
      return answered(HttpStatus.OK, null).orElseGet(() -> own(target.get(), act.get()));
    }

    @Override
    public ResponseEntity<Recorded> change(Id target, Act act) {
      return act(target.value(), version(), absent(target), act, HttpStatus.OK);
    }

    @Override
    public ResponseEntity<Recorded> report(Id target, Report report) {
      return act(target.value(), null, absent(target), report, HttpStatus.OK);
    }

    @Override
    public ResponseEntity<Recorded> report(Id target, Supplier<? extends Report> report) {
      return report(target, report.get());
    }

    /** What a case has exactly one of has no address of its own, and may not have begun yet. */
    private boolean absent(Id target) {
      return !target.value().endsWith(caseId.own("-"))
          && acting.answers().caseOf(target.value()).isEmpty();
    }

    private ResponseEntity<Recorded> act(
        String target, @Nullable Long version, boolean absent, Act act, HttpStatus status) {
      var location = status == HttpStatus.CREATED ? request.getRequestURI() + "/" + target : null;
      return once(
          status,
          location,
          act,
          () -> {
            var facts = acting.knownFacts().upToNow(caseId);
            if (facts.all().isEmpty()) throw Answer.notFound("case");
            if (acting
                .answers()
                .caseOf(target)
                .filter(of -> !of.equals(caseId.value()))
                .isPresent()) throw Answer.notFound("record of this case");
            sendOnce(new Sent(caseId, target, version, absent, act, facts));
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

  /** Answers as before if this key was answered; else does it. */
  private ResponseEntity<Recorded> once(
      HttpStatus status, @Nullable String location, Act act, Runnable send) {
    return answered(status, location)
        .orElseGet(
            () -> {
              send.run();
              return answered(status, location).orElseThrow(() -> silent(act));
            });
  }

  private Optional<ResponseEntity<Recorded>> answered(
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
  private void sendOnce(Sent sent) {
    try {
      new Sending(
              acting, actor(), key, hash(), Correlation.of(request), path -> "nar-" + derived(path))
          .send(sent);
    } catch (CommandRefused | Answer e) {
      if (acting.answers().to(actor().council(), key).isEmpty()) throw e;
    }
  }
}
