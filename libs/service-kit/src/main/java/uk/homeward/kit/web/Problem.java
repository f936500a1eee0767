package uk.homeward.kit.web;

import org.springframework.http.HttpStatus;

/**
 * Every kind of answer that is not what was asked for. Its code never changes;
 * api-specs/problems.md lists them.
 */
public enum Problem {
  UNREADABLE(HttpStatus.BAD_REQUEST, "The body cannot be read at all."),
  NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST, "Fields, headers or parameters are missing or wrong."),
  BODY_TOO_LONG(HttpStatus.BAD_REQUEST, "The body is longer than a million bytes."),
  IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST, "A write came without an Idempotency-Key."),
  IN_THE_FUTURE(HttpStatus.BAD_REQUEST, "It is said to have happened on a day that has not come."),
  NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "The request has no valid token."),
  WRONG_ROLE(HttpStatus.FORBIDDEN, "None of your roles may do this."),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing, or not for your council."),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method."),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be given in that media type."),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json."),
  GATE_NOT_MET(HttpStatus.CONFLICT, "A rule of the council does not allow it yet."),
  NOT_DONE_HERE(HttpStatus.CONFLICT, "The council does not do this, and says why."),
  ALREADY_EXISTS(HttpStatus.CONFLICT, "There is one already."),
  STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "Somebody changed it since you read it."),
  VERSION_NEEDED(HttpStatus.PRECONDITION_REQUIRED, "A change needs If-Match with the ETag."),
  KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used with another body."),
  FACTS_LAG(HttpStatus.SERVICE_UNAVAILABLE, "What the case has learned is not read yet; retry."),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "A fault of ours, not of the request.");

  private final HttpStatus status;
  private final String says;

  Problem(HttpStatus status, String says) {
    this.status = status;
    this.says = says;
  }

  /** In kebab case, the last part of the problem's type. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public HttpStatus status() {
    return status;
  }

  /** What it means, for the catalogue. */
  public String says() {
    return says;
  }
}
