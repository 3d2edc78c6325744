package org.codesign.identity.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose person was disabled, changed or signed out everywhere since it began, or
 * that is older than twelve hours. The moment lies with the person in the database, so it holds on
 * every node at once.
 */
class EndedSessions extends OncePerRequestFilter {

  private static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);

  private final Accounts accounts;
  private final Clock clock;
  private final SecurityContextHolderStrategy contexts;

  EndedSessions(Accounts accounts, Clock clock, SecurityContextHolderStrategy contexts) {
    this.accounts = accounts;
    this.clock = clock;
    this.contexts = contexts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/frontend/")
        || path.startsWith("/webjars/")
        || path.startsWith("/VAADIN/build/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication authentication = contexts.getContext().getAuthentication();
    if (session != null
        && authentication != null
        && authentication.getPrincipal() instanceof Account account
        && hasEnded(account)) {
      contexts.clearContext();
      session.invalidate();
    }
    chain.doFilter(request, response);
  }

  private boolean hasEnded(Account account) {
    return account.readAt().plus(ABSOLUTE_LIMIT).isBefore(clock.instant())
        || !accounts.isCurrent(account);
  }
}
