package uk.homeward.launcher.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Says in the system's own manner that a service behind the door does not answer just now. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Unreachable implements HandlerExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(Unreachable.class);
  private static final String PROBLEM =
      """
      {"type":"/problems/service-unavailable","status":503,\
      "title":"This part of Homeward does not answer just now. Try again in a moment."}\
      """;

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!isAboutTheConnection(failure) || response.isCommitted()) return null;
    LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.toString());
    try {
      takeBack(response);
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setHeader(HttpHeaders.RETRY_AFTER, "1");
      response.getOutputStream().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.warn("The client has gone: {}", e.toString());
    }
    return new ModelAndView();
  }

  /** What the service had begun to say; the door's own word on who may call stays. */
  private static void takeBack(HttpServletResponse response) {
    var ours = new HashMap<String, String>();
    for (var name : response.getHeaderNames())
      if (name.startsWith("Access-Control-")) ours.put(name, response.getHeader(name));
    response.reset();
    ours.forEach(response::setHeader);
  }

  private static boolean isAboutTheConnection(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause())
      if (cause instanceof ResourceAccessException || cause instanceof IOException) return true;
    return false;
  }
}
