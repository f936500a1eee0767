package uk.homeward.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.homeward.kit.processing.Processors;

/** A read with {@code after=} waits until this service has read the log that far. */
public final class Positions implements HandlerInterceptor {

  /** Where a write stands in the log. */
  public static final String HEADER = "Homeward-Position";

  static final String PARAMETER = "after";

  private static final long PATIENCE_SECONDS = 2;

  private final Processors processors;

  public Positions(Processors processors) {
    this.processors = processors;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var after = request.getParameter(PARAMETER);
    if (after == null || !request.getMethod().equals("GET")) return true;
    if (!after.matches("\\d{1,18}"))
      throw new BadRequest(
          Problem.NOT_UNDERSTOOD.code(),
          "A parameter is not understood.",
          List.of(new Fault(PARAMETER, "not-valid", "Pass the Homeward-Position of a write.")));
    if (!processors.awaitAllPassed(Long.parseLong(after), PATIENCE_SECONDS, TimeUnit.SECONDS))
      throw Answer.problem(
          Problem.FACTS_LAG, "This is not read yet, or lies ahead of the log. Try again.");
    return true;
  }
}
