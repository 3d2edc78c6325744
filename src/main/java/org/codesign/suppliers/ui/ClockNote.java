package org.codesign.suppliers.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.codesign.shared.ui.Dates;
import org.codesign.suppliers.ResponseClock;

/** How long a supplier has had an issue, in words. */
class ClockNote extends Span {

  ClockNote(ResponseClock clock, Instant now) {
    addClassName("cd-note");
    setText(clock.daysLeft(now).map(left -> running(clock, left)).orElseGet(() -> stopped(clock)));
    if (clock.daysLeft(now).filter(left -> left < 0).isPresent()) {
      getElement().setAttribute("data-late", "");
    }
  }

  private String running(ResponseClock clock, int left) {
    String day = Dates.day(clock.due().orElseThrow());
    return left < 0
        ? getTranslation("clock.late", -left, day)
        : getTranslation("clock.left", left, day);
  }

  private String stopped(ResponseClock clock) {
    return clock
        .daysTaken()
        .map(days -> getTranslation("clock.answered", days))
        .orElseGet(() -> getTranslation("clock.off"));
  }
}
