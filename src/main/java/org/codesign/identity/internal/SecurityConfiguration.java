package org.codesign.identity.internal;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Set;
import org.codesign.identity.Role;
import org.codesign.identity.TokenScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Who gets in at all. What a signed-in person may do is decided by the facades. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

  static final String SIGN_IN = "/sign-in";

  private static final String[] OWN_PICTURES = {
    "/api/v1/issues/*/pictures", "/api/v1/issues/*/pictures/**"
  };

  /** REST: a bearer token, or the session with a CSRF token. Makes no session, never redirects. */
  @Bean
  @Order(1)
  SecurityFilterChain rest(
      HttpSecurity http,
      BearerTokens tokens,
      Accounts accounts,
      Clock clock,
      SecurityContextHolderStrategy contexts) {
    return http.securityMatcher("/api/**")
        .csrf(csrf -> csrf.ignoringRequestMatchers(BearerTokens::hasToken))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .exceptionHandling(
            it -> it.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .authorizeHttpRequests(paths ->
            paths
                .requestMatchers("/api/v1/openapi.json")
                .permitAll()
                .requestMatchers("/api/v1/openapi.json.yaml") // one description, one address
                .denyAll()
                .requestMatchers(
                    "/api/v1/log/**",
                    "/api/v1/time-entries/**",
                    "/api/v1/time-imports/**",
                    "/api/v1/timer/**",
                    "/api/v1/study-days/**",
                    "/api/v1/prompts/**",
                    "/api/v1/workflow-runs/**",
                    "/api/v1/my-time/**")
                .access(with(TokenScope.TIME, Role.FRONTLINE))
                .requestMatchers(
                    "/api/v1/issue-queue/**",
                    "/api/v1/issue-imports/**",
                    "/api/v1/issues/*/merge",
                    "/api/v1/issues/*/split",
                    "/api/v1/issues/*/move",
                    "/api/v1/issues/*/cause",
                    "/api/v1/issues/*/close",
                    "/api/v1/issues/*/reopen",
                    "/api/v1/issues/*/looked-at",
                    "/api/v1/issues/*/history/*/*")
                .access(with(TokenScope.ISSUES, Set.of(Role.FACILITATOR)))
                .requestMatchers("/api/v1/double-keying/**")
                .access(
                    with(
                        TokenScope.ISSUES,
                        Set.of(Role.MEMBER, Role.FACILITATOR, Role.COUNCIL_LEAD)))
                .requestMatchers(HttpMethod.GET, OWN_PICTURES) // a supplier sees some, too
                .hasAuthority(TokenScope.ISSUES.authority())
                .requestMatchers(
                    "/api/v1/issues/*/responses",
                    "/api/v1/issues/*/response-clock",
                    "/api/v1/issues/*/proof")
                .hasAuthority(TokenScope.ISSUES.authority())
                .requestMatchers(
                    "/api/v1/issues/*/responses/*", "/api/v1/track-record", "/api/v1/promises")
                .access(with(TokenScope.ISSUES, Set.of(Role.SUPPLIER)))
                .requestMatchers("/api/v1/issues/*/messages/**", "/api/v1/awaited-responses")
                .access(with(TokenScope.ISSUES, Set.of(Role.SUPPLIER, Role.FACILITATOR)))
                .requestMatchers("/api/v1/issues/**")
                .access(with(TokenScope.ISSUES, Role.STAFF))
                .requestMatchers("/api/v1/harm-reports/**")
                .access(
                    with(
                        TokenScope.ISSUES,
                        Set.of(Role.COUNCIL_LEAD, Role.SUPPLIER, Role.FACILITATOR)))
                .requestMatchers("/api/v1/notices/**")
                .hasAuthority(TokenScope.ISSUES.authority())
                .requestMatchers("/api/v1/screens/**")
                .hasAuthority(TokenScope.ISSUES.authority())
                .requestMatchers("/api/v1/priority-lists/**")
                .hasAuthority(TokenScope.PRIORITIES.authority())
                .requestMatchers("/api/v1/rounds/*/ballot")
                .access(with(TokenScope.PRIORITIES, Set.of(Role.MEMBER)))
                .requestMatchers("/api/v1/rounds/**")
                .access(with(TokenScope.PRIORITIES, Set.of(Role.MEMBER, Role.FACILITATOR)))
                .requestMatchers("/api/v1/guidance/**")
                .hasAuthority(TokenScope.GUIDANCE.authority())
                .anyRequest()
                .authenticated())
        .addFilterAfter(
            new EndedSessions(accounts, clock, contexts), SecurityContextHolderFilter.class)
        .addFilterBefore(tokens.filter(), AuthorizationFilter.class)
        .headers(SecurityHeaders::onEveryResponse)
        .build();
  }

  /** Said here already, so that who may not is refused before what they sent is looked at. */
  private static AuthorizationManager<RequestAuthorizationContext> with(
      TokenScope scope, Set<Role> roles) {
    String[] authorities = roles.stream().map(Role::authority).toArray(String[]::new);
    return AuthorizationManagers.allOf(
        AuthorityAuthorizationManager.hasAuthority(scope.authority()),
        AuthorityAuthorizationManager.hasAnyAuthority(authorities));
  }

  /**
   * Pages. Vaadin's own CSRF set-up would exempt its whole login page and with it the posted form,
   * so it is switched off and only Flow's internal requests are exempt, which carry a token of
   * their own.
   */
  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      PasswordSignIn signIn,
      RequestUtil vaadinRequests,
      Accounts accounts,
      Clock clock,
      SecurityContextHolderStrategy contexts) {
    return http.authenticationProvider(signIn)
        .authorizeHttpRequests(paths ->
            paths
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/frontend/**", "/webjars/**", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/choose-password/**", "/unsubscribe/*", "/log", "/log/**")
                .permitAll())
        .csrf(csrf ->
            csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest)
                .ignoringRequestMatchers(
                    "/unsubscribe/*")) // mail programs post it; its link is signed
        .with(
            vaadin(),
            it ->
                it.enableCsrfConfiguration(false)
                    .loginView(SIGN_IN, SIGN_IN + "?signed-out")
                    .anyRequest(AuthorizedUrl::authenticated))
        .sessionManagement(it -> it.sessionFixation(SessionFixationConfigurer::changeSessionId))
        .addFilterAfter(
            new EndedSessions(accounts, clock, contexts), SecurityContextHolderFilter.class)
        .headers(SecurityHeaders::onEveryResponse)
        .build();
  }

  /** Argon2id with 19 MiB, two passes, one lane: the OWASP password storage cheat sheet's first. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
