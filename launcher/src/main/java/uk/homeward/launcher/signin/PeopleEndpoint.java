package uk.homeward.launcher.signin;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of the demonstration: who they are, more of them, and a token for a command line. */
@RestController
@Profile("sign-in")
class PeopleEndpoint {
  private final People people;
  private final JwtEncoder tokens;
  private final SignInProperties properties;
  private final Clock wall;

  PeopleEndpoint(People people, JwtEncoder tokens, SignInProperties properties, Clock wall) {
    this.people = people;
    this.tokens = tokens;
    this.properties = properties;
    this.wall = wall;
  }

  @GetMapping("/demo/people")
  Collection<Person> list() {
    return people.all();
  }

  @PostMapping("/demo/people")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@RequestBody Person person) {
    people.add(person);
  }

  /** The same token as by the sign-in page, in one request; the text alone if text is asked for. */
  @PostMapping("/demo/tokens")
  ResponseEntity<?> token(
      @RequestParam String user,
      @RequestParam String password,
      @RequestParam(defaultValue = "json") String as) {
    var person = people.find(user).filter(_ -> password.equals(properties.password()));
    if (person.isEmpty()) return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    var token = tokens.encode(JwtEncoderParameters.from(claims(person.get()))).getTokenValue();
    return as.equals("text")
        ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(token)
        : ResponseEntity.ok(
            Map.of(
                "access_token",
                token,
                "token_type",
                "Bearer",
                "expires_in",
                properties.tokenLasts().toSeconds()));
  }

  private JwtClaimsSet claims(Person person) {
    var now = wall.instant();
    return JwtClaimsSet.builder()
        .issuer(properties.issuer())
        .subject(person.user())
        .audience(List.of(properties.audience()))
        .issuedAt(now)
        .notBefore(now)
        .expiresAt(now.plus(properties.tokenLasts()))
        .claims(c -> c.putAll(Claims.of(person)))
        .build();
  }

  @ExceptionHandler
  ProblemDetail unreadable(IllegalArgumentException refused) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
  }
}
