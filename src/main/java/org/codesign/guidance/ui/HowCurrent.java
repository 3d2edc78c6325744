package org.codesign.guidance.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.codesign.guidance.GuidanceDocument;
import org.codesign.shared.ui.Dates;
import org.jspecify.annotations.Nullable;

/** When somebody last found a document right, and when it is to be looked at again, in words. */
class HowCurrent extends Paragraph {

  HowCurrent(GuidanceDocument document) {
    addClassName(document.isDue() ? "cd-due" : "cd-note");
    LocalDate reviewed = document.reviewedOn();
    LocalDate next = document.reviewOn();
    String before =
        reviewed == null ? "" : getTranslation("guidance.current.reviewed", Dates.day(reviewed));
    setText((before + " " + ahead(document.isDue(), next)).strip());
    setVisible(!getText().isEmpty());
  }

  private String ahead(boolean isDue, @Nullable LocalDate next) {
    if (next == null) {
      return "";
    }
    return getTranslation(
        isDue ? "guidance.current.due" : "guidance.current.next", Dates.day(next));
  }
}
