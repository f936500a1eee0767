package uk.homeward.launcher.frontdoor;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says in the system's own manner that nothing is to be found at an address. */
@RestControllerAdvice
class Nowhere {

  @ExceptionHandler
  ProblemDetail absent(NoResourceFoundException e) {
    return problem(
        HttpStatus.NOT_FOUND,
        "not-found",
        "There is nothing at this address. What can be asked for lies below /api.");
  }

  @ExceptionHandler
  ProblemDetail method(HttpRequestMethodNotSupportedException e) {
    return problem(
        HttpStatus.METHOD_NOT_ALLOWED,
        "method-not-allowed",
        "This address does not take " + e.getMethod() + ".");
  }

  private static ProblemDetail problem(HttpStatus status, String code, String title) {
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("/problems/" + code));
    problem.setTitle(title);
    return problem;
  }
}
