package uk.homeward.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.homeward.eventlog.CouncilScope;
import uk.homeward.practice.Practices;

/** Each request sees its own council's rows and no others. */
final class InCouncil implements HandlerInterceptor {

  private static final String SCOPE = InCouncil.class.getName();

  private final SignedIn signedIn;
  private final Practices practices;

  InCouncil(SignedIn signedIn, Practices practices) {
    this.signedIn = signedIn;
    this.practices = practices;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Jwt) {
      var council = signedIn.actor(null).council();
      if (practices.find(council).isEmpty()) throw Answer.notFound("council");
      request.setAttribute(SCOPE, CouncilScope.enter(council));
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception e) {
    if (request.getAttribute(SCOPE) instanceof CouncilScope scope) scope.close();
  }
}
