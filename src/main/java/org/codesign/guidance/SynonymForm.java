package org.codesign.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/**
 * Words that stand for others.
 *
 * @param words who asks for these
 * @param meaning finds these, too; one word or several in a row
 * @param bothWays and the other way
 */
public record SynonymForm(
    @NotBlank @Size(max = 120) String words,
    @NotBlank @Size(max = 120) String meaning,
    boolean bothWays) {

  public SynonymForm {
    words = PlainText.tidyLine(words);
    meaning = PlainText.tidyLine(meaning);
  }
}
