package uk.homeward.launcher.frontdoor;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * The front door passes requests on: each service judges its own, but for where pages come from.
 */
@Configuration
class Security {
  @Bean
  @Order(100)
  SecurityFilterChain passing(
      HttpSecurity http, @Value("${homeward.cors.origins}") List<String> origins) {
    return http.authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .cors(c -> c.configurationSource(api(origins)))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** Which other origins' pages may call the API; the door's own always may. */
  private static UrlBasedCorsConfigurationSource api(List<String> origins) {
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(origins);
    cors.setAllowedMethods(List.of("GET", "POST"));
    cors.setAllowedHeaders(List.of(CorsConfiguration.ALL));
    cors.setExposedHeaders(
        List.of("ETag", "Location", "Retry-After", "Homeward-Position", "X-Correlation-Id"));
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/api/**", cors);
    return source;
  }

  /** Tokens' validity and the record system's receipts stay on wall time. */
  @Bean
  Clock wall() {
    return Clock.systemUTC();
  }
}
