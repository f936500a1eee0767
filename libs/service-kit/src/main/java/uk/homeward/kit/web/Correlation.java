package uk.homeward.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** One id for a request and all that follows from it: taken from the client, or made, and told. */
public final class Correlation extends OncePerRequestFilter {

  public static final String HEADER = "X-Correlation-Id";
  private static final String ATTRIBUTE = Correlation.class.getName();

  /** The id of this request. */
  public static String of(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(ATTRIBUTE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var given = request.getHeader(HEADER);
    var id =
        given != null && given.matches("[\\w.:-]{1,100}") ? given : UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(HEADER, id);
    try (var _ = MDC.putCloseable("correlation", id)) {
      chain.doFilter(request, response);
    }
  }
}
