package uk.homeward.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a service is told where everything is. */
final class ServiceArguments {
  private ServiceArguments() {}

  static List<String> of(
      Service service, int port, String databaseUrl, String origin, Optional<Path> councils) {
    var arguments = new ArrayList<String>();
    arguments.add("--server.port=" + port);
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--spring.profiles.active=demo");
    arguments.add("--homeward.demo.clock-from-database=true");
    arguments.add("--homeward.database.url=" + databaseUrl);
    arguments.add("--homeward.database.instance=" + service.folder());
    arguments.add("--homeward.sign-in.issuer=" + origin);
    arguments.add("--homeward.sign-in.jwk-set-uri=" + origin + "/sign-in/keys");
    arguments.add("--homeward.record-system.url=" + origin + "/record-system");
    councils.ifPresent(f -> arguments.add("--homeward.councils.folder=" + f));
    return arguments;
  }
}
