package org.codesign.issues;

import jakarta.validation.constraints.Size;
import org.codesign.privacy.TextGuard;
import org.codesign.shared.PlainText;

/**
 * What a picture shows, in words, for those who cannot see it. What identifies a person is masked.
 */
public record PictureCaption(
    @Size(max = MOST, message = "{own-pictures.caption.long}") String text) {

  public static final int MOST = 300;

  public PictureCaption {
    text = TextGuard.mask(PlainText.tidyLine(text));
  }
}
