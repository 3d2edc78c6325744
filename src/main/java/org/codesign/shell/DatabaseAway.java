package org.codesign.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 where the database goes away before a page or the API is reached: in the filters that
 * ask who somebody is. The answer needs no database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

  private static final String RETRY_AFTER_SECONDS = "5";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en-GB">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s · Codesign</title>
        <link rel="stylesheet" href="/frontend/styles/tokens.css">
        <link rel="stylesheet" href="/frontend/styles/layout.css">
      </head>
      <body><main class="cd-page"><h1>%1$s</h1><p>%2$s</p><p><a href="">%3$s</a></p></main></body>
      </html>
      """;

  private final MessageSource messages;

  DatabaseAway(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException failure) {
      if (response.isCommitted() || !(isAway(failure) || isAway(failure.getCause()))) {
        throw failure;
      }
      answer(request, response);
    }
  }

  private static boolean isAway(@Nullable Throwable failure) {
    return failure instanceof TransactionException
        || failure instanceof TransientDataAccessException
        || failure instanceof DataAccessResourceFailureException;
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    response.setContentType(
        api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(UTF_8.name());
    response.getWriter().write(api ? problem() : page());
  }

  private String problem() {
    return """
    {"title": "Service Unavailable", "status": 503, "detail": "%s"}\
    """
        .formatted(text("error.away.advice"));
  }

  private String page() {
    return PAGE.formatted(
        text("error.away.title"), text("error.away.advice"), text("error.away.again"));
  }

  private String text(String key) {
    return messages.getMessage(key, null, Locale.UK);
  }
}
