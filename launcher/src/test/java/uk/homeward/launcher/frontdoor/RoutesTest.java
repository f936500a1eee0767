package uk.homeward.launcher.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.launcher.Installation;
import uk.homeward.launcher.Service;

/**
 * Whatever the API files promise is found behind the front door, in the service that promises it.
 */
class RoutesTest {
  /** Found in each service, so each has its own behind {@code /ops}. */
  private static final String OF_EVERY_SERVICE = "/processors";

  private record Route(int order, String uri, List<PathPattern> paths) {
    boolean takes(String path) {
      var container = PathContainer.parsePath(path);
      return paths.stream().anyMatch(p -> p.matches(container));
    }
  }

  private final List<Route> routes = routes();

  @ParameterizedTest
  @EnumSource(Service.class)
  void every_path_of_a_service_leads_to_it(Service service) throws IOException {
    var file = Installation.root().resolve("api-specs").resolve(service.folder() + ".json");
    var paths = JsonMapper.shared().readTree(Files.readString(file)).get("paths").propertyNames();
    assertThat(paths).isNotEmpty();
    for (var path : paths) {
      if (path.startsWith(OF_EVERY_SERVICE)) continue;
      var asked = "/api" + path.replaceAll("\\{[^}]+}", "some-1");
      var taken = routes.stream().filter(r -> r.takes(asked)).findFirst();
      assertThat(taken).as(asked).isPresent();
      assertThat(taken.get().uri())
          .as(asked)
          .isEqualTo("${homeward.services." + service.folder() + "}");
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Route> routes() {
    var file = Installation.root().resolve("launcher/src/main/resources/routes.yaml");
    var yaml =
        (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(read(file));
    var gateway = (Map<String, Object>) yaml.get("spring.cloud.gateway.server.webmvc");
    var found = new ArrayList<Route>();
    for (var value : ((Map<String, Object>) gateway.get("routes-map")).values()) {
      var route = (Map<String, Object>) value;
      var predicate = ((List<String>) route.get("predicates")).getFirst().replace("Path=", "");
      found.add(
          new Route(
              (Integer) route.get("order"),
              (String) route.get("uri"),
              Stream.of(predicate.split(", *", -1))
                  .map(PathPatternParser.defaultInstance::parse)
                  .toList()));
    }
    found.sort(Comparator.comparingInt(Route::order));
    return found;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
