package org.codesign.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.codesign.shared.PlainText;

/**
 * A document that answers a question best.
 *
 * @param question in any form and order of its words
 */
public record BestBetForm(@NotBlank @Size(max = 200) String question, DocumentId document) {

  public BestBetForm {
    question = PlainText.tidyLine(question);
  }
}
