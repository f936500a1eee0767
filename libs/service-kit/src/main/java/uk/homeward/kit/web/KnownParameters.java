package uk.homeward.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.homeward.practice.DidYouMean;

/** A parameter that an operation does not take is told, not passed over. */
final class KnownParameters implements HandlerInterceptor {

  private static final String OURS = "uk.homeward.";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod operation)
        || !operation.getBeanType().getName().startsWith(OURS)) return true;
    var known = known(request, operation);
    var faults = new ArrayList<Fault>();
    for (var name : new TreeSet<>(request.getParameterMap().keySet()))
      if (!known.contains(name)) faults.add(new Fault(name, "unknown", says(known, name)));
    if (faults.isEmpty()) return true;
    throw new BadRequest(
        Problem.NOT_UNDERSTOOD.code(), "The address has a parameter too many.", faults);
  }

  private static Set<String> known(HttpServletRequest request, HandlerMethod operation) {
    var known = new TreeSet<String>();
    if (HttpMethod.GET.matches(request.getMethod())) known.add(Positions.PARAMETER);
    Arrays.stream(operation.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .map(KnownParameters::name)
        .forEach(known::add);
    return known;
  }

  private static String name(MethodParameter parameter) {
    var says = parameter.getParameterAnnotation(RequestParam.class);
    return says == null || says.name().isEmpty()
        ? String.valueOf(parameter.getParameter().getName())
        : says.name();
  }

  private static String says(Set<String> known, String name) {
    return known.isEmpty()
        ? "This operation takes none."
        : "There is no such parameter" + DidYouMean.among(known, name);
  }
}
