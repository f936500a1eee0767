package uk.homeward.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;
import uk.homeward.kit.Act;

/** Who may know whom, said once for every service; each runs it for its own package. */
public abstract class ArchitectureRules {

  private static final Set<String> SERVICES =
      Set.of(
          "uk.homeward.caseservice",
          "uk.homeward.assessment",
          "uk.homeward.scheduling",
          "uk.homeward.notification");

  private static final String APPLIES = "org.axonframework.modelling.command.AggregateLifecycle";

  private static final List<String> JUDGES_OF_TIME =
      List.of("uk.homeward.practice.Timescale", "uk.homeward.practice.WorkingCalendar");

  private final String service;

  /**
   * @param service the service's package, such as {@code uk.homeward.caseservice}
   */
  protected ArchitectureRules(String service) {
    this.service = service;
  }

  /** Services meet through published events, never in each other's code. */
  @Test
  void no_service_knows_another() {
    var others =
        SERVICES.stream()
            .filter(other -> !other.equals(service))
            .map(other -> other + "..")
            .toArray(String[]::new);
    noClasses().should().dependOnClassesThat(resideInAnyPackage(others)).check(code());
  }

  /** What reads or reacts knows events, never an aggregate. */
  @Test
  void projections_and_automations_know_no_aggregate() {
    noClasses()
        .that()
        .areAnnotatedWith(ProcessingGroup.class)
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(Aggregate.class)
        .allowEmptyShould(true)
        .check(code());
  }

  /** Only scheduling judges time. */
  @Test
  void nobody_else_computes_when_something_is_due() {
    if (service.endsWith(".scheduling")) return;
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(String.join("|", JUDGES_OF_TIME).replace(".", "\\."))
        .check(code());
  }

  /** The one clock is asked, and nobody waits by sleeping. */
  @Test
  void nobody_asks_another_clock_or_sleeps() {
    var rule = noClasses().should().callMethod(System.class, "currentTimeMillis");
    for (var clock :
        List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class)) rule = rule.orShould().callMethod(clock, "now");
    rule.orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(code());
  }

  /** Aggregates and endpoints stay within their capability. */
  @Test
  void aggregates_and_endpoints_are_package_private() {
    classes()
        .that()
        .areAnnotatedWith(Aggregate.class)
        .or()
        .areAnnotatedWith(RestController.class)
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true)
        .check(code());
  }

  /**
   * A request's answer is read back from the events it left, and its key is kept on them: whoever
   * is told that something was recorded finds it in the history.
   */
  @Test
  void every_act_that_is_accepted_leaves_an_event() {
    var handlers =
        code().stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(CommandHandler.class))
            .filter(method -> method.getRawParameterTypes().getFirst().isAssignableTo(Act.class))
            .toList();
    if (handlers.isEmpty()) throw new AssertionError("No act is handled in " + service);
    var silent =
        handlers.stream()
            .filter(method -> !alwaysLeavesAnEvent(method))
            .map(JavaMethod::getFullName)
            .sorted()
            .toList();
    if (!silent.isEmpty()) throw new AssertionError("Accepted without an event: " + silent);
  }

  static boolean alwaysLeavesAnEvent(JavaMethod method) {
    var source = method.getOwner().getSource().orElseThrow().getUri();
    try {
      var type = ClassFile.of().parse(Path.of(source));
      var ways = new WaysThrough(type, APPLIES.replace('.', '/'), "apply");
      return type.methods().stream()
          .filter(m -> m.methodName().equalsString(method.getName()))
          .filter(m -> m.methodType().equalsString(descriptor(method)))
          .allMatch(ways::allCallIt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String descriptor(JavaMethod method) {
    return MethodType.methodType(
            method.reflect().getReturnType(), method.reflect().getParameterTypes())
        .descriptorString();
  }

  /** The published language knows the JDK alone. */
  @Test
  void the_published_language_knows_nothing_else() {
    noClasses()
        .that(resideInAPackage("uk.homeward.contracts.."))
        .should()
        .dependOnClassesThat(
            not(resideInAnyPackage("uk.homeward.contracts..", "java..", "org.jspecify..")))
        .check(new ClassFileImporter().importPackages("uk.homeward.contracts"));
  }

  /** Councils and their rules are data: none is named in the service's source. */
  @Test
  void no_council_and_no_rule_stands_in_the_code() {
    var words = packWords();
    var named = new ArrayList<String>();
    var pattern =
        Pattern.compile("(?<![\\w.-])(" + String.join("|", quoted(words)) + ")(?![\\w-])");
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var found = pattern.matcher(Files.readString(file));
        while (found.find()) named.add(file + ": " + found.group());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!named.isEmpty()) throw new AssertionError("Named in the code: " + named);
  }

  private static List<String> quoted(Set<String> words) {
    return words.stream().map(Pattern::quote).toList();
  }

  private JavaClasses code() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(service);
  }

  /** Each shipped council's word, and every id of a rule with a number in it. */
  private static Set<String> packWords() {
    var words = new TreeSet<String>();
    for (var file : resource("/councils/index.txt").lines().filter(l -> !l.isBlank()).toList()) {
      var pack = resource("/councils/" + file.strip());
      find(words, pack, "(?m)^council: *([\\w-]+)");
      find(words, pack, "(?m)^  ([A-Z][A-Za-z-]*-?[A-Z]?\\d[\\w.-]*):");
      find(words, pack, "(?m)^ +id: *([A-Z][\\w.-]*\\d[\\w.-]*)");
    }
    return words;
  }

  private static void find(Set<String> words, String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) words.add(Objects.requireNonNull(matcher.group(1)));
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(ArchitectureRules.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
