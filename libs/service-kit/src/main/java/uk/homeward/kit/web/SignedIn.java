package uk.homeward.kit.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import uk.homeward.kit.Actor;
import uk.homeward.practice.Role;

/**
 * Who is signed in, from the token's claims; their names are configuration, since identity
 * providers differ.
 *
 * @param issuer whose tokens are taken
 * @param jwkSetUri where the issuer's keys are
 * @param audience that a token must be meant for
 */
@ConfigurationProperties("homeward.sign-in")
public record SignedIn(
    @DefaultValue("") String issuer,
    @DefaultValue("") String jwkSetUri,
    @DefaultValue("homeward") String audience,
    @DefaultValue("sub") String userClaim,
    @DefaultValue("council") String councilClaim,
    @DefaultValue("roles") String rolesClaim,
    @DefaultValue("teams") String teamsClaim) {

  /**
   * Who sent the request that this thread answers.
   *
   * @throws Answer 401 if the token names no user or no council
   */
  public Actor actor(@Nullable String onBehalfOf) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Jwt jwt) {
      var user = jwt.getClaimAsString(userClaim);
      var council = jwt.getClaimAsString(councilClaim);
      if (user != null && council != null && !user.equals(Actor.SYSTEM))
        return new Actor(user, council, roles(jwt), words(jwt.getClaim(teamsClaim)), onBehalfOf);
    }
    throw Answer.problem(
        Problem.NOT_SIGNED_IN, "Your token names no user or no council. Sign in again.");
  }

  private Set<Role> roles(Jwt jwt) {
    var claimed = words(jwt.getClaim(rolesClaim));
    return Arrays.stream(Role.values())
        .filter(role -> claimed.contains(role.word()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  private static Set<String> words(@Nullable Object claim) {
    var words = new HashSet<String>();
    if (claim instanceof Collection<?> values)
      for (var value : values) words.add(String.valueOf(value));
    else if (claim instanceof String one) words.addAll(Arrays.asList(one.split("[ ,]+")));
    return words;
  }
}
