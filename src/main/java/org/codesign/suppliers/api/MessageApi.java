package org.codesign.suppliers.api;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.suppliers.Conversations;
import org.codesign.suppliers.Message;
import org.codesign.suppliers.MessageForm;
import org.codesign.suppliers.MessageId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a supplier and the facilitators say to each other about an issue. */
@RestController
@RequestMapping("/api/v1/issues/{issue}/messages")
@Tag(name = "Responses")
class MessageApi {

  private final Conversations conversations;

  MessageApi(Conversations conversations) {
    this.conversations = conversations;
  }

  @GetMapping
  @Operation(summary = "What the supplier and the facilitators said, the latest first, 20 a page")
  MessagePage page(
      Actor actor,
      @PathVariable UUID issue,
      @RequestParam(required = false) @Nullable String cursor) {
    return MessagePage.of(
        conversations.page(
            actor, new IssueId(issue), cursor == null ? null : Cursor.parse(cursor)));
  }

  @PutMapping("/{message}")
  @Operation(
      summary = "Say something to the other side",
      description =
          "The id is a UUID made by the client: the same again changes nothing, something else by"
              + " the same id is refused with 409.")
  MessagePage write(
      Actor actor,
      @PathVariable UUID issue,
      @PathVariable UUID message,
      @RequestBody NewMessage said) {
    conversations.write(
        actor,
        new IssueId(issue),
        new MessageId(message),
        new MessageForm(requireNonNullElse(said.body(), "")));
    return page(actor, issue, null);
  }

  record NewMessage(@Nullable String body) {}

  /**
   * @param author one of the supplier's people; null for a facilitator
   */
  record MessageJson(
      UUID id,
      boolean fromSupplier,
      boolean mine,
      @Nullable String author,
      String body,
      Instant at) {

    static MessageJson of(Message it) {
      return new MessageJson(
          it.id().value(),
          it.fromSupplier(),
          it.mine(),
          it.author().isEmpty() ? null : it.author(),
          it.body(),
          it.at());
    }
  }

  record MessagePage(List<MessageJson> items, @Nullable String next) {

    static MessagePage of(Page<Message> page) {
      return new MessagePage(
          page.items().stream().map(MessageJson::of).toList(),
          page.next().map(Cursor::text).orElse(null));
    }
  }
}
