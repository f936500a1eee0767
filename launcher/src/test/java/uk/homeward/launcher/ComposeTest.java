package uk.homeward.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** There may be no container engine, but every name in the file must mean something. */
class ComposeTest {
  private static final Set<String> KNOWN_KEYS =
      Set.of(
          "image",
          "build",
          "restart",
          "environment",
          "command",
          "depends_on",
          "volumes",
          "healthcheck",
          "profiles",
          "ports",
          "<<");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[-?][^}]*)?}");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:http|jdbc:postgresql)://([a-z-]+):(\\d+)");

  private final Path root = Installation.root();
  private final String text = read(root.resolve("docker-compose.yml"));
  private final Map<String, Object> compose = parse(text);
  private final Map<String, Object> services = map(compose.get("services"));

  @Test
  void everything_is_there() {
    var modules = Stream.of(Service.values()).map(Service::folder);
    assertThat(services.keySet())
        .containsAll(
            Stream.concat(
                    modules,
                    Stream.of(
                        "postgres",
                        "provision",
                        "axonserver",
                        "sign-in",
                        "record-system",
                        "front-door"))
                .toList());
    assertThat(compose.keySet()).containsExactlyInAnyOrder("x-service", "services", "volumes");
  }

  @Test
  void no_key_is_misspelt_and_each_service_has_an_image_or_a_build() {
    services.forEach(
        (name, service) -> {
          var keys = map(service).keySet();
          assertThat(KNOWN_KEYS).as(name).containsAll(keys);
          assertThat(keys.contains("image") != keys.contains("build")).as(name).isTrue();
        });
  }

  @Test
  void what_is_built_is_a_module_that_makes_an_executable_jar() {
    assertThat(root.resolve("Dockerfile")).isRegularFile();
    for (var service : services.values()) {
      if (!map(service).containsKey("build")) continue;
      var build = map(map(service).get("build"));
      assertThat(build.get("context")).isEqualTo(".");
      var module = String.valueOf(map(build.get("args")).get("MODULE"));
      assertThat(read(root.resolve(module).resolve("pom.xml")))
          .contains("spring-boot-maven-plugin");
    }
  }

  @Test
  void every_dependency_and_every_volume_exists() {
    services.forEach(
        (name, service) -> {
          var needed = whole(service).get("depends_on");
          var names = needed instanceof List<?> list ? list : List.copyOf(map(needed).keySet());
          assertThat(services.keySet())
              .as(name)
              .containsAll(names.stream().map(String::valueOf).toList());
          for (var volume : list(map(service).get("volumes"))) {
            var source = volume.split(":", 2)[0];
            if (source.startsWith(".")) assertThat(root.resolve(source)).exists();
            else assertThat(map(compose.get("volumes"))).containsKey(source);
          }
        });
  }

  @Test
  void a_service_waited_for_until_healthy_says_when_it_is() {
    for (var service : services.values())
      if (whole(service).get("depends_on") instanceof Map<?, ?> needed)
        needed.forEach(
            (name, how) -> {
              if ("service_healthy".equals(map(how).get("condition")))
                assertThat(map(services.get(String.valueOf(name)))).containsKey("healthcheck");
            });
  }

  @Test
  void every_address_names_a_service_and_the_port_at_which_it_listens() {
    var found = 0;
    for (var service : services.values())
      for (var word : list(whole(service).get("command"))) {
        var address = ADDRESS.matcher(word);
        while (address.find()) {
          if (address.group(1).equals("localhost")) continue;
          found++;
          assertThat(services).containsKey(address.group(1));
          assertThat(address.group(2)).isEqualTo(portOf(address.group(1)));
        }
      }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void the_services_are_told_the_same_things_as_by_the_launcher() {
    var launcher =
        ServiceArguments.of(Service.CASE, 1, "jdbc:x", "http://x", Optional.empty()).stream()
            .map(ComposeTest::property)
            .filter(p -> !p.startsWith("homeward.demo"))
            .filter(
                p ->
                    !Set.of(
                            "server.address",
                            "spring.profiles.active",
                            "homeward.database.instance")
                        .contains(p))
            .collect(Collectors.toCollection(TreeSet::new));
    for (var service : Service.values()) {
      var told =
          list(whole(services.get(service.folder())).get("command")).stream()
              .map(ComposeTest::property)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(told).isEqualTo(launcher);
      assertThat(map(whole(services.get(service.folder())).get("environment")))
          .containsKey("HOMEWARD_DATABASE_PASSWORD");
    }
  }

  @Test
  void the_front_door_is_told_where_everything_is_that_its_routes_name() {
    var routes = resource("routes.yaml") + resource("routes-apart.yaml");
    var named = new HashSet<String>();
    var placeholder = Pattern.compile("\\$\\{(homeward\\.services\\.[a-z-]+)}").matcher(routes);
    while (placeholder.find()) named.add(placeholder.group(1));
    var told =
        list(map(services.get("front-door")).get("command")).stream()
            .map(ComposeTest::property)
            .filter(p -> p.startsWith("homeward.services."))
            .collect(Collectors.toSet());
    assertThat(told).isEqualTo(named);
  }

  @Test
  void every_part_that_is_started_exists() {
    var parts = new HashSet<>(RunningSystem.PARTS);
    parts.add("apart");
    for (var name : List.of("front-door", "sign-in", "record-system")) {
      var command = list(map(services.get(name)).get("command"));
      assertThat(command.getFirst()).isEqualTo("front-door");
      for (var word : command)
        if (word.startsWith("--spring.profiles.active="))
          assertThat(parts).containsAll(List.of(word.split("=", 2)[1].split(",", -1)));
    }
  }

  @Test
  void every_variable_is_explained_at_the_top_and_has_a_default_or_a_complaint() {
    var head = text.substring(0, text.indexOf("x-service:"));
    var variable = VARIABLE.matcher(text);
    while (variable.find()) {
      assertThat(head).contains("# " + variable.group(1));
      assertThat(variable.group(2)).as(variable.group(1)).isNotNull();
    }
  }

  @Test
  void the_published_port_is_the_origin_that_browsers_use() {
    var published = list(map(services.get("front-door")).get("ports"));
    assertThat(published).hasSize(1);
    var origin = URI.create("http://localhost:8080");
    assertThat(text).contains("${HOMEWARD_ORIGIN:-" + origin + "}");
    assertThat(published.getFirst()).isEqualTo(origin.getPort() + ":" + portOf("front-door"));
  }

  private String portOf(String name) {
    if (name.equals("postgres")) return "5432";
    return list(whole(services.get(name)).get("command")).stream()
        .filter(w -> w.startsWith("--server.port="))
        .map(w -> w.split("=", 2)[1])
        .findFirst()
        .orElse("none");
  }

  private static String property(String word) {
    return word.startsWith("--") ? word.substring(2).split("=", 2)[0] : word;
  }

  /** With what it takes over from another. */
  private static Map<String, Object> whole(@Nullable Object service) {
    var own = map(service);
    var whole = new java.util.LinkedHashMap<>(map(own.get("<<")));
    whole.putAll(own);
    return whole;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static List<String> list(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parse(String yaml) {
    var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return (Map<String, Object>) new Load(settings).loadFromString(yaml);
  }

  private String resource(String name) {
    return read(root.resolve("launcher/src/main/resources").resolve(name));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
