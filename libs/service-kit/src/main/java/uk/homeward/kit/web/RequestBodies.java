package uk.homeward.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the reading of a body left on its request. */
public final class RequestBodies {

  private RequestBodies() {}

  /** Method, address and the SHA-256 of the body: what one Idempotency-Key stands for. */
  public static String hash(HttpServletRequest request) {
    return request.getMethod()
        + ' '
        + request.getServletPath()
        + ' '
        + Objects.requireNonNullElse(request.getAttribute(StrictBody.HASH), "");
  }

  /** Whose act it was, where a fact is entered for somebody else. */
  public static @Nullable String onBehalfOf(HttpServletRequest request) {
    return (String) request.getAttribute(StrictBody.ON_BEHALF_OF);
  }
}
