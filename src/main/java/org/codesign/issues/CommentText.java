package org.codesign.issues;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/**
 * The words of a comment.
 *
 * @param body Markdown as {@link org.codesign.shared.MarkdownLight} reads it
 */
public record CommentText(
    @NotBlank(message = "{comment.body.needed}")
        @Size(max = LONGEST, message = "{comment.body.long}")
        String body) {

  public static final int LONGEST = 4000;

  public CommentText {
    body = PlainText.tidy(body);
  }
}
