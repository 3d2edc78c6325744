package org.codesign.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.codesign.identity.PersonId;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A document as an editor writes it. All but title, text and review date may be empty.
 *
 * @param summary a sentence or two that stand under the title
 * @param topic under which it is listed
 * @param keywords what people call it who do not know its title
 * @param audience whom it is for, separated by commas
 * @param owner who looks after it, as readers are told: a post or a team
 * @param source who published it
 * @param sourceUrl where, with http or https
 * @param markdown the text; its first heading sets the top level, and none is more than one level
 *     below the one before it
 * @param keeper the editor who owns it and is reminded; nobody if null
 * @param reviewOn when it is to be looked at again, from 2000 to five years ahead
 */
public record DocumentForm(
    @NotBlank(message = "{guidance.edit.title.needed}") @Size(max = 200) String title,
    @Size(max = 500) String summary,
    @Size(max = 80) String topic,
    @Size(max = 300) String keywords,
    @Size(max = 200) String audience,
    @Size(max = 120) String owner,
    @Size(max = 200) String source,
    @Size(max = 500) String sourceUrl,
    @Size(max = 120) String licence,
    @NotBlank(message = "{guidance.edit.markdown.needed}")
        @Size(max = DocumentForm.LONGEST, message = "{guidance.edit.markdown.long}")
        String markdown,
    @Nullable PersonId keeper,
    @NotNull(message = "{guidance.edit.review.needed}") @Nullable LocalDate reviewOn) {

  /** In characters: as far as the text guard looks. */
  public static final int LONGEST = 100_000;

  public DocumentForm {
    title = PlainText.tidyLine(title);
    summary = PlainText.tidyLine(summary);
    topic = PlainText.tidyLine(topic);
    keywords = PlainText.tidyLine(keywords);
    audience = PlainText.tidyLine(audience);
    owner = PlainText.tidyLine(owner);
    source = PlainText.tidyLine(source);
    sourceUrl = PlainText.tidyLine(sourceUrl);
    licence = PlainText.tidyLine(licence);
    markdown = PlainText.tidy(markdown);
  }
}
