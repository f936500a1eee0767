package uk.homeward.testkit;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import uk.homeward.contracts.Event;
import uk.homeward.contracts.EventVersion;

/** Every event of the published language. */
public final class PublishedEvents {

  private PublishedEvents() {}

  /** By name. */
  public static List<Class<? extends Event>> all() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Event.class));
    return scanner.findCandidateComponents(Event.class.getPackageName()).stream()
        .<Class<? extends Event>>map(found -> load(found.getBeanClassName()))
        .filter(Class::isRecord)
        .sorted(Comparator.comparing(Class::getSimpleName))
        .toList();
  }

  /** The version that today's code writes. */
  public static int version(Class<? extends Event> event) {
    var version = event.getAnnotation(EventVersion.class);
    return version == null ? 1 : version.value();
  }

  private static Class<? extends Event> load(@org.jspecify.annotations.Nullable String name) {
    try {
      return Class.forName(name).asSubclass(Event.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
