package org.codesign.priorities;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a facilitator publishes a list with.
 *
 * @param edition the one the facilitator was shown as the next: a list is not published twice
 * @param note to the supplier, at most 2000 characters; may be empty unless a round changes the
 *     order
 * @param round a closed one that orders the issues within each band; null for the order by hours
 */
public record PublicationForm(
    @Positive int edition,
    @Size(max = 2000, message = "{publish.note.long}") String note,
    @Nullable RoundId round) {

  /** By hours alone. */
  public PublicationForm(int edition, String note) {
    this(edition, note, null);
  }

  public PublicationForm {
    note = PlainText.tidy(note);
  }
}
