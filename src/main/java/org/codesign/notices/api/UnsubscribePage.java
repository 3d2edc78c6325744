package org.codesign.notices.api;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.codesign.notices.Notices;
import org.codesign.notices.UnsubscribeLink;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stops digests without signing in. Opening the page changes nothing, since mail filters open every
 * link; its button, or a mail program's one click (RFC 8058), does.
 */
@RestController
@Hidden
@RequestMapping("/unsubscribe/{token}")
class UnsubscribePage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en-GB">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>%1$s · Codesign</title>
        <link rel="stylesheet" href="/frontend/styles/tokens.css">
        <link rel="stylesheet" href="/frontend/styles/layout.css">
      </head>
      <body><main class="cd-page"><h1>%1$s</h1><p>%2$s</p>%3$s</main></body>
      </html>
      """;

  private final Notices notices;
  private final MessageSource messages;

  UnsubscribePage(Notices notices, MessageSource messages) {
    this.notices = notices;
    this.messages = messages;
  }

  @GetMapping
  ResponseEntity<String> ask(@PathVariable String token) {
    return notices.isUnsubscribeLink(new UnsubscribeLink(token))
        ? page(HttpStatus.OK, "ask", button())
        : page(HttpStatus.NOT_FOUND, "unknown", "");
  }

  @PostMapping
  ResponseEntity<String> stop(@PathVariable String token) {
    return notices.stopDigests(new UnsubscribeLink(token))
        ? page(HttpStatus.OK, "done", "")
        : page(HttpStatus.NOT_FOUND, "unknown", "");
  }

  private String button() {
    return "<form method=\"post\"><button class=\"cd-button\">"
        + text("unsubscribe.button")
        + "</button></form>";
  }

  private ResponseEntity<String> page(HttpStatus status, String kind, String more) {
    String title = text("unsubscribe." + kind + ".title");
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
        .body(PAGE.formatted(title, text("unsubscribe." + kind), more));
  }

  private String text(String key) {
    return htmlEscape(messages.getMessage(key, null, Locale.UK));
  }
}
