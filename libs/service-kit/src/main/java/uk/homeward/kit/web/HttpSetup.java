package uk.homeward.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asking;
import uk.homeward.kit.acting.Acting;
import uk.homeward.kit.processing.Processors;
import uk.homeward.practice.Practices;

/** Who may come in, and how requests are read. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
    })
@ConditionalOnWebApplication
@EnableConfigurationProperties(SignedIn.class)
@Import({ProblemAdvice.class, uk.homeward.kit.processing.RebuildEndpoint.class})
public class HttpSetup {

  private static final String[] OPEN = {
    "/actuator/health/**", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html", "/demo/**"
  };

  @Bean
  JacksonModule homewardJson() {
    return new HomewardJson();
  }

  @Bean
  org.springframework.boot.web.servlet.FilterRegistrationBean<Correlation> correlation() {
    var filter =
        new org.springframework.boot.web.servlet.FilterRegistrationBean<>(new Correlation());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** Keys are fetched when the first token comes, so that services start without the provider. */
  @Bean
  JwtDecoder tokens(SignedIn signedIn) {
    var decoder = NimbusJwtDecoder.withJwkSetUri(signedIn.jwkSetUri()).build();
    var audience =
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, aud -> aud != null && aud.contains(signedIn.audience()));
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(signedIn.issuer()), audience));
    return decoder;
  }

  @Bean
  SecurityFilterChain whoMayComeIn(
      HttpSecurity http,
      JsonMapper json,
      @Value("${homeward.cors.origins:}") List<String> origins) {
    AuthenticationEntryPoint notSignedIn =
        (_, response, _) -> {
          response.setStatus(HttpStatus.UNAUTHORIZED.value());
          response.setHeader("WWW-Authenticate", "Bearer");
          response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
          json.writeValue(
              response.getOutputStream(),
              ProblemAdvice.detail(
                  HttpStatus.UNAUTHORIZED,
                  Problem.NOT_SIGNED_IN.code(),
                  "Sign in: the request has no valid token."));
        };
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .cors(cors -> cors.configurationSource(cors(origins)))
        .exceptionHandling(e -> e.authenticationEntryPoint(notSignedIn))
        .oauth2ResourceServer(server -> server.authenticationEntryPoint(notSignedIn).jwt(jwt -> {}))
        .build();
  }

  private static UrlBasedCorsConfigurationSource cors(List<String> origins) {
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(origins);
    cors.setAllowedMethods(List.of("GET", "POST"));
    cors.setAllowedHeaders(
        List.of(
            "Authorization", "Content-Type", "If-Match", "Idempotency-Key", Correlation.HEADER));
    cors.setExposedHeaders(
        List.of("ETag", "Location", "Retry-After", Positions.HEADER, Correlation.HEADER));
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/**", cors);
    return source;
  }

  @Bean
  WebMvcConfigurer reading(
      JsonMapper json,
      Validator validator,
      SignedIn signedIn,
      Practices practices,
      Processors processors,
      Acting acting,
      Clock clock) {
    return new WebMvcConfigurer() {
      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new StrictBody(json, validator, clock));
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new InCouncil(signedIn, practices));
        interceptors.addInterceptor(new KnownParameters());
        interceptors.addInterceptor(new Positions(processors));
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(argument(Asking.class, acting::asking));
        resolvers.add(argument(Actor.class, _ -> acting.reader()));
      }
    };
  }

  private interface FromRequest<T> {
    T from(HttpServletRequest request);
  }

  private static <T> HandlerMethodArgumentResolver argument(Class<T> type, FromRequest<T> made) {
    return new HandlerMethodArgumentResolver() {
      @Override
      public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
      }

      @Override
      public T resolveArgument(
          MethodParameter parameter,
          @Nullable ModelAndViewContainer container,
          NativeWebRequest request,
          @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) throw new IllegalStateException("Not a servlet request");
        return made.from(servlet);
      }
    };
  }
}
