package uk.homeward.launcher.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import uk.homeward.launcher.frontdoor.Page;

/** Where a person of the demonstration says who they are. */
@RestController
@Profile("sign-in")
class SignInPage {
  private final People people;
  private final SignInProperties properties;

  SignInPage(People people, SignInProperties properties) {
    this.people = people;
    this.properties = properties;
  }

  @GetMapping(path = SignInConfiguration.PAGE, produces = MediaType.TEXT_HTML_VALUE)
  String show(HttpServletRequest request, CsrfToken csrf) {
    return Page.of("sign-in.html")
        .with("token-name", csrf.getParameterName())
        .with("token", csrf.getToken())
        .with("refused", request.getParameter("refused") == null ? "hidden" : "")
        .with("password", properties.password())
        .withHtml("people", options())
        .html();
  }

  private String options() {
    return people.all().stream()
        .map(
            p ->
                "<option value=\"%s\">%s, %s, %s</option>"
                    .formatted(
                        HtmlUtils.htmlEscape(p.user()),
                        HtmlUtils.htmlEscape(p.name()),
                        HtmlUtils.htmlEscape(String.join(", ", p.roles())),
                        HtmlUtils.htmlEscape(p.council())))
        .collect(Collectors.joining("\n"));
  }
}
