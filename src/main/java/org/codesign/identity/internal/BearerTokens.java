package org.codesign.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.codesign.identity.Role;
import org.codesign.identity.TokenScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Lets a request in that carries a personal token. */
@Component
class BearerTokens {

  private static final String SCHEME = "Bearer ";

  private final TokenStore tokens;
  private final Accounts accounts;
  private final SecurityContextHolderStrategy contexts;

  BearerTokens(TokenStore tokens, Accounts accounts, SecurityContextHolderStrategy contexts) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.contexts = contexts;
  }

  static boolean hasToken(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  AuthenticationFilter filter() {
    AuthenticationFilter filter =
        new AuthenticationFilter(this::authenticate, BearerTokens::presented);
    filter.setSecurityContextHolderStrategy(contexts);
    filter.setSuccessHandler((request, response, authentication) -> {});
    filter.setFailureHandler(
        (request, response, failure) -> response.sendError(HttpStatus.UNAUTHORIZED.value()));
    return filter;
  }

  private static @Nullable Authentication presented(HttpServletRequest request) {
    return hasToken(request)
        ? new PreAuthenticatedAuthenticationToken(
            "token", request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()))
        : null;
  }

  Authentication authenticate(Authentication presented) {
    TokenStore.Use use =
        tokens.use(String.valueOf(presented.getCredentials())).orElseThrow(BearerTokens::refused);
    Account account =
        accounts.find(use.owner()).filter(Account::isEnabled).orElseThrow(BearerTokens::refused);
    return new PreAuthenticatedAuthenticationToken(account, "", authorities(account, use));
  }

  private static List<? extends GrantedAuthority> authorities(Account owner, TokenStore.Use use) {
    return Stream.concat(
            owner.actor().roles().stream().map(Role::authority),
            use.scopes().stream().map(TokenScope::authority))
        .map(SimpleGrantedAuthority::new)
        .toList();
  }

  private static BadCredentialsException refused() {
    return new BadCredentialsException("unknown token");
  }
}
