package uk.homeward.launcher.frontdoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** A page whose {@code {{places}}} are filled in, escaped. */
public record Page(String html) {
  public static Page of(String name) {
    try {
      return new Page(
          new ClassPathResource("pages/" + name).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Page with(String place, String text) {
    return withHtml(place, HtmlUtils.htmlEscape(text));
  }

  public Page withHtml(String place, String html) {
    return new Page(this.html.replace("{{" + place + "}}", html));
  }
}
