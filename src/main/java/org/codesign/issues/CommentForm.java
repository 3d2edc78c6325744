package org.codesign.issues;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.codesign.identity.PersonId;

/**
 * What somebody says under an issue.
 *
 * @param mentions who is told of it: colleagues of the own council, and facilitators
 */
public record CommentForm(
    @Valid CommentText text,
    @Size(max = MOST_MENTIONS, message = "{comment.mentions.many}") Set<PersonId> mentions) {

  public static final int MOST_MENTIONS = 10;

  public CommentForm {
    mentions = Set.copyOf(mentions);
  }

  public CommentForm(String body, Set<PersonId> mentions) {
    this(new CommentText(body), mentions);
  }

  public static CommentForm saying(String body) {
    return new CommentForm(body, Set.of());
  }

  public String body() {
    return text.body();
  }
}
