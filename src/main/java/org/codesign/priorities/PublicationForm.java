package org.codesign.priorities;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/**
 * What a facilitator publishes a list with.
 *
 * @param edition the one the facilitator was shown as the next: a list is not published twice
 * @param note to the supplier, at most 2000 characters; may be empty
 */
public record PublicationForm(
    @Positive int edition, @Size(max = 2000, message = "{publish.note.long}") String note) {

  public PublicationForm {
    note = PlainText.tidy(note);
  }
}
