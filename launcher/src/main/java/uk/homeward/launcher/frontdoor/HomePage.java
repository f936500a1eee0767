package uk.homeward.launcher.frontdoor;

import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a visitor sees first. */
@RestController
@Profile("routes")
class HomePage {
  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  String show() {
    return Page.of("home.html").html();
  }
}
