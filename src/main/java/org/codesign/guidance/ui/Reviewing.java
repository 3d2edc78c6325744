package org.codesign.guidance.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.codesign.guidance.DocumentDesk;
import org.codesign.guidance.DocumentId;
import org.codesign.identity.SignedIn;
import org.codesign.shared.Stale;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.Notice;

/** An editor looked at a document and found it right. */
final class Reviewing {

  private Reviewing() {}

  static void done(DocumentDesk desk, SignedIn signedIn, DocumentId id, int version) {
    UI ui = UI.getCurrent();
    try {
      LocalDate next = desk.reviewed(signedIn.actor(), id, version);
      Notice.done(ui.getTranslation("guidance.due.done", Dates.day(next)));
    } catch (Stale changedSince) {
      Notice.problem(ui.getTranslation("guidance.manage.stale"));
    }
  }
}
