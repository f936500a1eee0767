package uk.homeward.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Data files that come with the system. */
final class Shipped {

  private Shipped() {}

  static String text(String resource) {
    try (var file = Shipped.class.getResourceAsStream(resource)) {
      if (file == null) throw new IllegalStateException("Not shipped: " + resource);
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String resource) {
    return text(resource).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
