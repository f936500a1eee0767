package uk.homeward.launcher.signin;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.homeward.launcher.KeptLines;

/** Everybody who may sign in. */
@Component
@Profile("sign-in")
class People {
  private final Map<String, Person> byUser = new ConcurrentSkipListMap<>();
  private final KeptLines<Person> added;

  People(SignInProperties properties) {
    properties.people().forEach(p -> byUser.put(p.user(), p));
    var file = Optional.of(properties.keptIn()).filter(f -> !f.isBlank()).map(Path::of);
    added = new KeptLines<>(Person.class, file);
    added.read().forEach(p -> byUser.put(p.user(), p));
  }

  Optional<Person> find(String user) {
    return Optional.ofNullable(byUser.get(user));
  }

  /** Adds somebody, or gives them other roles. */
  void add(Person person) {
    if (person.equals(byUser.put(person.user(), person))) return;
    added.add(person);
  }

  Collection<Person> all() {
    return new TreeMap<>(byUser).values();
  }
}
