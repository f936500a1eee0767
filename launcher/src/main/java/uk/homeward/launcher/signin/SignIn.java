package uk.homeward.launcher.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs people in as a browser does: authorization code, proof key, sign-in page. */
public final class SignIn {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final int FOUND = 302;

  private final URI origin;
  private final String client;

  /**
   * @param origin of the front door
   * @param client id of the public client
   */
  public SignIn(URI origin, String client) {
    this.origin = origin;
    this.client = client;
  }

  /**
   * An access token for the person.
   *
   * @throws IllegalStateException if the sign-in refuses
   */
  public String tokenFor(String user, String password) {
    try (var browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      var verifier = random();
      var home = origin.resolve("/").toString();
      var authorize =
          origin.resolve(
              "/sign-in/authorize?"
                  + form(
                      Map.of(
                          "response_type",
                          "code",
                          "client_id",
                          client,
                          "scope",
                          "openid profile",
                          "redirect_uri",
                          home,
                          "state",
                          random(),
                          "code_challenge",
                          challenge(verifier),
                          "code_challenge_method",
                          "S256")));
      var toPage = get(browser, authorize);
      var page = get(browser, followed(authorize, toPage));
      var fields = new TreeMap<>(Map.of("username", user, "password", password));
      var hidden = HIDDEN.matcher(page.body());
      while (hidden.find()) fields.put(hidden.group(1), hidden.group(2));
      var in = post(browser, origin.resolve("/sign-in"), fields);
      var back = get(browser, followed(authorize, in));
      var tokens =
          post(
              browser,
              origin.resolve("/sign-in/token"),
              Map.of(
                  "grant_type", "authorization_code",
                  "client_id", client,
                  "redirect_uri", home,
                  "code", codeIn(back, user),
                  "code_verifier", verifier));
      return text(JSON.readTree(tokens.body()), "access_token");
    } catch (IOException e) {
      throw new IllegalStateException("The sign-in at " + origin + " does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while signing in.", e);
    }
  }

  private static HttpResponse<String> get(HttpClient browser, URI url)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(url).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(HttpClient browser, URI url, Map<String, String> fields)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static URI followed(URI from, HttpResponse<String> answer) {
    if (answer.statusCode() != FOUND)
      throw new IllegalStateException(
          "The sign-in answered %d to %s".formatted(answer.statusCode(), answer.uri().getPath()));
    return from.resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private static String codeIn(HttpResponse<String> back, String user) {
    var location = back.headers().firstValue("Location").orElse("");
    var code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
    if (!code.find()) throw new IllegalStateException("The sign-in refused " + user + ".");
    return code.group(1);
  }

  private static String text(JsonNode node, String field) {
    var value = node.get(field);
    if (value == null)
      throw new IllegalStateException("The sign-in gave no " + field + ": " + node);
    return value.asString();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String random() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
