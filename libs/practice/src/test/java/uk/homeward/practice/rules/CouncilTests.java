package uk.homeward.practice.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import uk.homeward.practice.ActByAct;
import uk.homeward.practice.Practices;

/** The tests of one council, run against another text of its pack, in this process. */
final class CouncilTests {

  private static final String OURS = "uk.homeward.practice.";
  private static final String ENDING = "Test.class";
  private static final String ACTS = "Acts";

  private final Launcher launcher =
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableTestExecutionListenerAutoRegistration(false)
              .enableLauncherSessionListenerAutoRegistration(false)
              .build());

  private final String council;
  private final ActByAct acts;
  private final List<String> tests;

  /**
   * Its tests are those in this library whose names begin with the council's; of these, what is
   * said of its acts needs no class loaded anew.
   */
  CouncilTests(String council) {
    this.council = council;
    acts = ActByAct.of(Practices.shipped().of(council));
    try (var files = Files.list(classes().resolve(OURS.replace('.', '/')))) {
      tests =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(council))
              .filter(name -> name.endsWith(ENDING))
              .map(name -> name.substring(council.length(), name.length() - ENDING.length()))
              .filter(name -> !name.equals(ACTS))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first of its tests to fail, by its name without the council's. */
  Optional<String> failing(String pack) {
    var practice = Practices.read(Map.of(council + ".yaml", pack)).of(council);
    if (acts.on(practice).anyMatch(CouncilTests::fails)) return Optional.of(ACTS);
    var own =
        new Own(
            Map.of("councils/index.txt", council + ".yaml", "councils/" + council + ".yaml", pack));
    return tests.stream()
        .filter(test -> fails(own.load(OURS + capital() + test + "Test")))
        .findFirst();
  }

  private static boolean fails(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return false;
    } catch (AssertionError noticed) {
      return true;
    } catch (Throwable broken) {
      throw new IllegalStateException(test.getDisplayName(), broken);
    }
  }

  private boolean fails(Class<?> test) {
    var listener = new SummaryGeneratingListener();
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(test))
            .build();
    launcher.execute(request, listener);
    var summary = listener.getSummary();
    if (summary.getTestsStartedCount() == 0 && summary.getTotalFailureCount() == 0)
      throw new IllegalStateException(test.getSimpleName() + " tests nothing");
    return summary.getTotalFailureCount() > 0;
  }

  private String capital() {
    return council.substring(0, 1).toUpperCase(Locale.ROOT) + council.substring(1);
  }

  private static Path classes() {
    try {
      return Path.of(
          CouncilTests.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Loads this library anew, with these texts in place of what ships. */
  private static final class Own extends ClassLoader {
    private final Map<String, String> texts;

    Own(Map<String, String> texts) {
      super(CouncilTests.class.getClassLoader());
      this.texts = texts;
    }

    Class<?> load(String name) {
      try {
        return loadClass(name);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(OURS)) return super.loadClass(name, resolve);
      synchronized (getClassLoadingLock(name)) {
        var loaded = findLoadedClass(name);
        return loaded != null ? loaded : defined(name);
      }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
      try (var file = super.getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (file == null) throw new ClassNotFoundException(name);
        var bytes = file.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      var text = texts.get(name);
      return text == null
          ? super.getResourceAsStream(name)
          : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
