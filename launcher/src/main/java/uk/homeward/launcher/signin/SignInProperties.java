package uk.homeward.launcher.signin;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the sign-in is set up with.
 *
 * @param issuer the origin that browsers see
 * @param audience whom the tokens are for
 * @param client the id of the public client for a single-page application
 * @param redirects where that client may be sent back to, beside the issuer's own pages
 * @param origins other origins whose pages may ask for tokens
 * @param password everybody's, since everybody is invented
 * @param keptIn a file for people who are added; empty forgets them at the end
 */
@ConfigurationProperties("homeward.sign-in")
public record SignInProperties(
    String issuer,
    String audience,
    String client,
    @DefaultValue List<String> redirects,
    @DefaultValue List<String> origins,
    Duration tokenLasts,
    String password,
    @DefaultValue("") String keptIn,
    @DefaultValue List<Person> people,
    @DefaultValue List<SystemClient> systems) {

  /** Another system that signs in for itself, with a secret. */
  public record SystemClient(
      String client, String secret, String council, List<String> roles, @Nullable String name) {}
}
