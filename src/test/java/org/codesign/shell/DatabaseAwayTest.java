package org.codesign.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whoever comes while the database is away is told to come again. */
class DatabaseAwayTest {

  private static final RuntimeException AWAY =
      new CannotCreateTransactionException("no connection");

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void the_api_answers_503_with_a_problem() throws Exception {
    ask("/api/v1/issues", failing(AWAY));
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentType()).startsWith("application/problem+json");
    assertThat(response.getContentAsString()).contains("try again");
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
  }

  @Test
  void a_page_answers_503_in_words() throws Exception {
    ask("/issues", failing(AWAY));
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentType()).startsWith("text/html");
    assertThat(response.getContentAsString()).contains("<h1>").contains("try again");
  }

  @Test
  void a_servlet_that_wraps_the_failure_changes_nothing() throws Exception {
    ask(
        "/issues",
        (request, answer) -> {
          throw new ServletException(AWAY);
        });
    assertThat(response.getStatus()).isEqualTo(503);
  }

  @Test
  void other_failures_are_left_to_others() {
    assertThatThrownBy(() -> ask("/issues", failing(new IllegalStateException("a bug"))))
        .hasMessage("a bug");
  }

  @Test
  void what_was_sent_already_is_not_changed() {
    response.setCommitted(true);
    assertThatThrownBy(() -> ask("/issues", failing(AWAY))).isSameAs(AWAY);
  }

  private void ask(String path, FilterChain rest) throws Exception {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("messages/shell");
    words.setDefaultEncoding("UTF-8");
    new DatabaseAway(words).doFilter(new MockHttpServletRequest("GET", path), response, rest);
  }

  private static FilterChain failing(RuntimeException failure) {
    return (request, response) -> {
      throw failure;
    };
  }
}
