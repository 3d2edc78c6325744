package org.codesign.timing;

import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/**
 * A note for oneself.
 *
 * @param text at most 2,000 characters
 * @param version the note's as it was read
 */
public record NoteForm(@Size(max = 2000, message = "{runs.note.long}") String text, int version) {

  public NoteForm {
    text = PlainText.tidy(text);
  }
}
