package uk.homeward.launcher.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** An OpenID provider under the front door's own origin. */
@Configuration
@Profile("sign-in")
class SignInConfiguration {
  static final String PAGE = "/sign-in";

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, SignInProperties properties) {
    var server = new OAuth2AuthorizationServerConfigurer();
    var browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(server, s -> s.oidc(Customizer.withDefaults()))
        .authorizeHttpRequests(a -> a.anyRequest().authenticated())
        .cors(c -> c.configurationSource(origins(properties)))
        .exceptionHandling(
            e ->
                e.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint(PAGE), browser))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain page(HttpSecurity http) {
    return http.securityMatcher(PAGE, PAGE + "/out")
        .authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .formLogin(f -> f.loginPage(PAGE).loginProcessingUrl(PAGE).failureUrl(PAGE + "?refused"))
        .build();
  }

  private static UrlBasedCorsConfigurationSource origins(SignInProperties properties) {
    var source = new UrlBasedCorsConfigurationSource();
    var allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(properties.origins());
    allowed.setAllowedMethods(List.of("GET", "POST"));
    allowed.setAllowedHeaders(List.of(CorsConfiguration.ALL));
    source.registerCorsConfiguration("/**", allowed);
    return source;
  }

  @Bean
  AuthorizationServerSettings endpoints(SignInProperties properties) {
    return AuthorizationServerSettings.builder()
        .issuer(properties.issuer())
        .authorizationEndpoint(PAGE + "/authorize")
        .tokenEndpoint(PAGE + "/token")
        .jwkSetEndpoint(PAGE + "/keys")
        .tokenRevocationEndpoint(PAGE + "/revoke")
        .tokenIntrospectionEndpoint(PAGE + "/introspect")
        .oidcUserInfoEndpoint(PAGE + "/user")
        .oidcLogoutEndpoint(PAGE + "/end")
        .build();
  }

  @Bean
  RegisteredClientRepository clients(SignInProperties properties) {
    var clients = new ArrayList<RegisteredClient>();
    clients.add(singlePage(properties));
    properties.systems().forEach(s -> clients.add(system(s, properties)));
    return new InMemoryRegisteredClientRepository(clients);
  }

  private static RegisteredClient singlePage(SignInProperties properties) {
    var home = properties.issuer() + "/";
    return RegisteredClient.withId(properties.client())
        .clientId(properties.client())
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUris(
            uris ->
                Stream.concat(Stream.of(home), properties.redirects().stream()).forEach(uris::add))
        .postLogoutRedirectUri(home)
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(lasting(properties))
        .build();
  }

  private static RegisteredClient system(
      SignInProperties.SystemClient system, SignInProperties properties) {
    return RegisteredClient.withId(system.client())
        .clientId(system.client())
        .clientSecret("{noop}" + system.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(lasting(properties))
        .build();
  }

  private static TokenSettings lasting(SignInProperties properties) {
    return TokenSettings.builder().accessTokenTimeToLive(properties.tokenLasts()).build();
  }

  @Bean
  UserDetailsService users(People people, SignInProperties properties) {
    return user ->
        people
            .find(user)
            .map(
                p -> User.withUsername(p.user()).password("{noop}" + properties.password()).build())
            .orElseThrow(() -> new UsernameNotFoundException(user));
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(People people, SignInProperties properties) {
    return context -> {
      var principal = context.getPrincipal();
      if (principal == null) return;
      var subject = principal.getName();
      var person = people.find(subject).or(() -> system(subject, properties));
      person.ifPresent(p -> Claims.of(p).forEach(context.getClaims()::claim));
      if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType()))
        context.getClaims().audience(List.of(properties.audience()));
    };
  }

  private static Optional<Person> system(String client, SignInProperties properties) {
    return properties.systems().stream()
        .filter(s -> s.client().equals(client))
        .map(
            s ->
                new Person(
                    client, s.name() == null ? client : s.name(), s.council(), s.roles(), null))
        .findFirst();
  }

  @Bean
  JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    var key =
        new RSAKey.Builder((RSAPublicKey) pair.getPublic())
            .privateKey(pair.getPrivate())
            .keyID(UUID.randomUUID().toString())
            .build();
    return new ImmutableJWKSet<>(new JWKSet(key));
  }

  @Bean
  JwtEncoder tokens(JWKSource<SecurityContext> keys) {
    return new NimbusJwtEncoder(keys);
  }
}
