package uk.homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.homeward.contracts.Established;
import uk.homeward.contracts.Event;

/** The page that says of each event who raises it and who acts on it is written from the code. */
class EventModelTest {

  static final Path FILE = Repository.root().resolve("docs/event-model.md");
  static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

  static final List<String> SERVICES =
      List.of("case-service", "assessment-service", "scheduling-service", "notification-service");

  /** What a class that reads events says of itself. */
  static final Set<String> READS = Set.of("EventHandler", "Fold");

  static final Map<Path, Source> CODE = sources("src/main/java");
  static final Map<Path, Source> TESTS = sources("src/test/java");
  static final Map<Path, Source> SCENARIOS =
      read(Repository.files(Repository.root().resolve("scenarios"), ".yaml").stream());

  /** With -Dhomeward.write-api=true it is written. */
  @Test
  void the_page_is_what_the_code_says() {
    if (Boolean.getBoolean(OpenApiFile.WRITE)) Repository.write(FILE, page());
    assertThat(Repository.read(FILE)).isEqualTo(page());
  }

  @Test
  void every_event_is_on_the_page_and_every_link_leads_somewhere() {
    var page = Repository.read(FILE);
    assertThat(PublishedEvents.all())
        .allSatisfy(event -> assertThat(page).contains("| [" + event.getSimpleName() + "]("));
    var link = LINK.matcher(page);
    while (link.find()) assertThat(FILE.resolveSibling(link.group(1)).normalize()).exists();
  }

  @Test
  void every_event_is_raised_by_something() {
    assertThat(PublishedEvents.all()).filteredOn(event -> raisers(event).isEmpty()).isEmpty();
  }

  @Test
  void whatever_two_services_exchange_is_shown_by_a_test() {
    assertThat(new TreeSet<>(shown().stream().map(Shown::pair).toList())).isEqualTo(exchanging());
  }

  /** A test that shows an event raised by one service and its effect in another. */
  private record Shown(String from, String to, String event, String test, Path file) {

    private static final Pattern MARK =
        Pattern.compile(
            "@Exchanged\\(\\s*from = \"([^\"]+)\",\\s*to = \"([^\"]+)\",\\s*event = \"([^\"]+)\"\\)"
                + "\\s+void (\\w+)\\(");

    String pair() {
      return from + " to " + to;
    }

    String row() {
      return "| %s | %s | %s | %s: %s |\n"
          .formatted(from, to, event, linked(file), test.replace('_', ' '));
    }
  }

  private static List<Shown> shown() {
    var shown = new ArrayList<Shown>();
    for (var file : Repository.files(Repository.root().resolve("launcher/src/test/java"), ".java"))
      Shown.MARK
          .matcher(Repository.read(file))
          .results()
          .map(m -> new Shown(m.group(1), m.group(2), m.group(3), m.group(4), file))
          .forEach(shown::add);
    shown.sort(Comparator.comparing(Shown::row));
    return shown;
  }

  /** Who raises what another acts on, keeps among its facts, or shows in the history. */
  private TreeSet<String> exchanging() {
    var pairs = new TreeSet<String>();
    for (var event : PublishedEvents.all()) {
      var readers = services(actors(event));
      readers.add("case-service");
      if (!EventSamples.sample(event).establishes().isEmpty()) readers.addAll(SERVICES);
      for (var from : services(raisers(event)))
        for (var to : readers) if (!from.equals(to)) pairs.add(from + " to " + to);
    }
    return pairs;
  }

  private static TreeSet<String> services(Collection<Path> files) {
    return files.stream()
        .map(file -> Repository.root().relativize(file).getName(0).toString())
        .filter(SERVICES::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String page() {
    var page =
        new StringBuilder(
            """
            # Event model

            Every published event: who raises it, who acts on it, and how. Written by the build from the code
            and checked against it.

            Most of what follows from an event is not written into anybody's code. An event says which
            **facts** it establishes; from those alone each service keeps `case_facts` for its gates, scheduling
            sets, meets and ends deadlines, and notification tells people and updates the record system, all as
            the council's pack says. Each event is also in the case's history and timeline. The tables name what
            acts on an event beyond that.

            """);
    page.append("| Every event that establishes facts | is read by |\n|---|---|\n");
    readers("CaseEvent")
        .forEach(file -> page.append("| | " + linked(file) + tested(file) + " |\n"));
    page.append(
        """

        ## Between services

        For each pair of services that exchange events, what shows publisher, event and effect.

        | Raised in | Acted on in | Event | Shown by |
        |---|---|---|---|
        """);
    shown().forEach(test -> page.append(test.row()));
    var families = new TreeMap<String, List<Class<? extends Event>>>();
    for (var event : PublishedEvents.all())
      families.computeIfAbsent(event.getPackageName(), _ -> new ArrayList<>()).add(event);
    families.forEach(
        (name, events) -> {
          page.append("\n## " + name.substring(name.lastIndexOf('.') + 1) + "\n\n");
          page.append("| Event | Establishes | Raised by | Acted on by | Tests |\n");
          page.append("|---|---|---|---|---|\n");
          for (var event : events) page.append(row(event));
        });
    return page.toString();
  }

  private String row(Class<? extends Event> event) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            "[" + event.getSimpleName() + "](" + relative(contract(event)) + ")",
            EventSamples.sample(event).establishes().stream()
                .map(Established::fact)
                .distinct()
                .map(fact -> "`" + fact + "`")
                .collect(Collectors.joining(", ")),
            links(raisers(event)),
            links(actors(event)),
            links(testsOf(event)));
  }

  private List<Path> raisers(Class<? extends Event> event) {
    return CODE.values().stream()
        .filter(source -> source.made().contains(event.getSimpleName()))
        .map(Source::file)
        .filter(file -> !file.toString().contains("libs/contracts"))
        .toList();
  }

  private List<Path> actors(Class<? extends Event> event) {
    return readers(event.getSimpleName());
  }

  private List<Path> testsOf(Class<? extends Event> event) {
    var own = raisers(event).stream().map(raiser -> name(raiser) + "Test").toList();
    var direct = TESTS.keySet().stream().filter(file -> own.contains(name(file))).toList();
    return Stream.concat(
            (direct.isEmpty() ? naming(TESTS, event.getSimpleName()) : direct).stream(),
            naming(SCENARIOS, event.getSimpleName()).stream())
        .toList();
  }

  private List<Path> readers(String event) {
    return naming(CODE, event).stream()
        .filter(file -> READS.stream().anyMatch(words(CODE, file)::contains))
        .toList();
  }

  private static Set<String> words(Map<Path, Source> sources, Path file) {
    var source = sources.get(file);
    return source == null ? Set.of() : source.words();
  }

  private static List<Path> naming(Map<Path, Source> sources, String word) {
    return sources.values().stream()
        .filter(source -> source.words().contains(word))
        .map(Source::file)
        .toList();
  }

  private String tested(Path file) {
    return TESTS.keySet().stream()
        .filter(test -> name(test).equals(name(file) + "Test"))
        .map(test -> ", tested by " + linked(test))
        .findFirst()
        .orElse("");
  }

  private Path contract(Class<? extends Event> event) {
    return CODE.values().stream()
        .filter(source -> source.recorded().contains(event.getSimpleName()))
        .map(Source::file)
        .filter(file -> file.toString().contains("libs/contracts"))
        .findFirst()
        .orElseThrow();
  }

  private static String links(Collection<Path> files) {
    return files.stream().map(EventModelTest::linked).collect(Collectors.joining(", "));
  }

  private static String linked(Path file) {
    return "[" + name(file) + "](" + relative(file) + ")";
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceAll("\\.(java|yaml)$", "");
  }

  private static String relative(Path file) {
    return FILE.getParent().relativize(file).toString().replace('\\', '/');
  }

  /**
   * What a file says.
   *
   * @param words every word in it
   * @param made classes of which it makes instances
   * @param recorded records that it declares
   */
  private record Source(Path file, Set<String> words, Set<String> made, Set<String> recorded) {

    private static final Pattern WORD = Pattern.compile("(\\w+)");
    private static final Pattern MADE = Pattern.compile("new\\s+(?:\\w+\\.)*(\\w+)\\(");
    private static final Pattern RECORD = Pattern.compile("record\\s+(\\w+)\\(");

    static Source of(Path file) {
      var text = Repository.read(file);
      return new Source(file, all(WORD, text), all(MADE, text), all(RECORD, text));
    }

    private static Set<String> all(Pattern pattern, String text) {
      return pattern
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .collect(Collectors.toSet());
    }
  }

  private static Map<Path, Source> sources(String set) {
    return read(
        Stream.concat(Stream.of("libs/contracts", "libs/service-kit"), SERVICES.stream())
            .flatMap(
                module ->
                    Repository.files(Repository.root().resolve(module).resolve(set), ".java")
                        .stream()));
  }

  private static Map<Path, Source> read(Stream<Path> files) {
    return files.collect(Collectors.toMap(file -> file, Source::of, (a, _) -> a, TreeMap::new));
  }
}
