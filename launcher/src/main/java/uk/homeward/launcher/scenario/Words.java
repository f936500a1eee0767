package uk.homeward.launcher.scenario;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import uk.homeward.contracts.Event;
import uk.homeward.contracts.Term;
import uk.homeward.launcher.scenario.api.Operations;
import uk.homeward.launcher.scenario.file.Vocabulary;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Role;
import uk.homeward.practice.Timescale;

/** The words that this build knows: its commands, roles, events, and its councils' timescales. */
final class Words {

  private Words() {}

  static Vocabulary ofThisBuild(Practices practices) {
    var timescales = new TreeMap<String, Set<String>>();
    practices
        .byCouncil()
        .forEach(
            (council, practice) ->
                timescales.put(
                    council,
                    practice.timescales().values().stream()
                        .flatMap(versions -> versions.stream().map(Timescale::id))
                        .collect(Collectors.toUnmodifiableSet())));
    return new Vocabulary(
        Operations.ofThisBuild(),
        Arrays.stream(Role.values()).map(Term::word).collect(Collectors.toUnmodifiableSet()),
        timescales,
        events());
  }

  private static Map<String, Set<String>> events() {
    var found = new TreeMap<String, Set<String>>();
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(Event.class));
    for (var candidate : scan.findCandidateComponents(Event.class.getPackageName()))
      try {
        var type = Class.forName(candidate.getBeanClassName());
        if (type.isRecord())
          found.put(
              type.getSimpleName(),
              Arrays.stream(type.getRecordComponents())
                  .map(component -> component.getName())
                  .collect(Collectors.toUnmodifiableSet()));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    return found;
  }
}
