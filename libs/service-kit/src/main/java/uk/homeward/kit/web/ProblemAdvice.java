package uk.homeward.kit.web;

import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import uk.homeward.contracts.Id;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.Refusal;

/** The one place where what was refused, or went wrong, becomes HTTP. */
@RestControllerAdvice
public class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(CommandRefused e) {
    return answer(e.refusal());
  }

  static ResponseEntity<ProblemDetail> answer(Refusal refusal) {
    var status =
        refusal.code().equals(Problem.WRONG_ROLE.code())
            ? Problem.WRONG_ROLE.status()
            : Problem.GATE_NOT_MET.status();
    var problem = detail(status, refusal.code(), refusal.title());
    if (refusal.rule() != null) problem.setProperty("rule", refusal.rule());
    if (refusal.since() != null) problem.setProperty("since", refusal.since());
    if (!refusal.unmet().isEmpty()) problem.setProperty("unmet", refusal.unmet());
    if (!refusal.lookedAt().isEmpty()) problem.setProperty("lookedAt", refusal.lookedAt());
    if (!refusal.approvers().isEmpty()) problem.setProperty("approvers", refusal.approvers());
    return ResponseEntity.status(status).body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badRequest(BadRequest e) {
    return answer(e.code(), e.getMessage(), e.faults());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> answered(Answer e) {
    var problem = e.problem();
    var headers = new HttpHeaders();
    if (problem == Problem.FACTS_LAG) headers.set(HttpHeaders.RETRY_AFTER, "1");
    return new ResponseEntity<>(
        detail(problem.status(), problem.code(), e.getMessage()), headers, problem.status());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notReadable(HttpMessageNotReadableException e) {
    return answer(
        Problem.UNREADABLE.code(),
        "The body is missing or cannot be read.",
        List.of(new Fault("", "missing", "Send one JSON object.")));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException e) {
    var type = e.getRequiredType();
    if (type != null && Id.class.isAssignableFrom(type))
      return plain(Problem.NOT_FOUND, "There is nothing with this identifier.");
    return answer(
        Problem.NOT_UNDERSTOOD.code(),
        "A parameter is not understood.",
        List.of(
            new Fault(
                e.getName(),
                "wrong-type",
                "It is of another type than the API's description says.")));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingRequestValueException e) {
    var name = e instanceof MissingServletRequestParameterException p ? p.getParameterName() : "";
    return answer(
        Problem.NOT_UNDERSTOOD.code(),
        "Something is missing.",
        List.of(new Fault(name, "missing", "This is required.")));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException e) {
    var faults =
        e.getParameterValidationResults().stream()
            .map(
                r ->
                    new Fault(
                        String.valueOf(r.getMethodParameter().getParameterName()),
                        "not-valid",
                        "It is outside of what the API's description says."))
            .toList();
    return answer(Problem.NOT_UNDERSTOOD.code(), "A parameter is not valid.", faults);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(ConstraintViolationException e) {
    var faults =
        e.getConstraintViolations().stream()
            .map(
                v ->
                    new Fault(
                        v.getPropertyPath().toString(), "not-valid", "It " + v.getMessage() + "."))
            .toList();
    return answer(Problem.NOT_UNDERSTOOD.code(), "A parameter is not valid.", faults);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> absent(NoResourceFoundException e) {
    return plain(Problem.NOT_FOUND, "There is nothing at this address.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> absent(AggregateNotFoundException e) {
    return plain(Problem.NOT_FOUND, "There is nothing with this identifier.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e) {
    return plain(Problem.METHOD_NOT_ALLOWED, "This address does not take " + e.getMethod() + ".");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mediaType(HttpMediaTypeNotSupportedException e) {
    return plain(Problem.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> acceptable(HttpMediaTypeNotAcceptableException e) {
    return plain(Problem.NOT_ACCEPTABLE, "The answer is application/json.");
  }

  @ExceptionHandler({ConflictingModificationException.class, ConcurrencyException.class})
  ResponseEntity<ProblemDetail> stale(Exception e) {
    return plain(Problem.STALE_VERSION, "Somebody changed this since you read it. Read it again.");
  }

  /** What a command's thread threw arrives wrapped. */
  @ExceptionHandler({CompletionException.class, ExecutionException.class})
  ResponseEntity<ProblemDetail> wrapped(Exception e) {
    return switch (e.getCause()) {
      case CommandRefused refused -> refused(refused);
      case AggregateNotFoundException absent -> absent(absent);
      case ConflictingModificationException stale -> stale(stale);
      case ConcurrencyException stale -> stale(stale);
      case Answer answer -> answered(answer);
      case null, default -> ours(e);
    };
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> ours(Exception e) {
    log.error("A request failed by a fault of ours", e);
    return plain(Problem.INTERNAL, "Something went wrong on our side; nothing was recorded.");
  }

  private static ResponseEntity<ProblemDetail> answer(
      String code, @Nullable String title, List<Fault> faults) {
    var problem = detail(Problem.NOT_UNDERSTOOD.status(), code, title);
    if (!faults.isEmpty()) problem.setProperty("faults", faults);
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }

  private static ResponseEntity<ProblemDetail> plain(Problem problem, String title) {
    return ResponseEntity.status(problem.status())
        .body(detail(problem.status(), problem.code(), title));
  }

  static ProblemDetail detail(HttpStatusCode status, String code, @Nullable String title) {
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("/problems/" + code));
    if (title != null) problem.setTitle(title);
    return problem;
  }
}
