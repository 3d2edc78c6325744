package org.codesign.suppliers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/**
 * What a supplier and the facilitators say to each other.
 *
 * @param body Markdown as {@link org.codesign.shared.MarkdownLight} reads it
 */
public record MessageForm(
    @NotBlank(message = "{message.body.needed}")
        @Size(max = LONGEST, message = "{message.body.long}")
        String body) {

  public static final int LONGEST = 4000;

  public MessageForm {
    body = PlainText.tidy(body);
  }
}
