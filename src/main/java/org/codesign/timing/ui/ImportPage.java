package org.codesign.timing.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.UUID;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.Pager;
import org.codesign.timing.ImportId;
import org.codesign.timing.ImportState;
import org.codesign.timing.Receiving;
import org.codesign.timing.TimeImport;
import org.jspecify.annotations.Nullable;

/** A page that takes a file, or shows how one stands; which one stands in the address. */
abstract class ImportPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int POLL_MILLIS = 1000;

  private final String place;
  private final String title;
  private final Div body = new Div();
  private @Nullable Registration polling;
  private @Nullable ImportState shown;
  private ImportAnswers answers = new ImportAnswers();

  ImportPage(String place, String titleKey) {
    this.place = place;
    this.title = getTranslation(titleKey);
    addClassNames("cd-page", "cd-import");
    body.addClassName("cd-sheet");
    add(new H1(title), body);
  }

  /** What leads to a file: advice, upload, earlier ones. */
  abstract void start(Div body, Location here);

  abstract TimeImport one(ImportId id);

  /** What there is to see and do, as it stands; {@code answers} is in place already. */
  abstract void show(TimeImport it, ImportAnswers answers, Div body);

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<String> id = event.getRouteParameters().get("import");
    if (id.isPresent()) {
      shown = null;
      refresh(parsed(id.get()));
    } else {
      stopPolling();
      body.removeAll();
      start(body, event.getLocation());
    }
  }

  private static ImportId parsed(String id) {
    try {
      return new ImportId(UUID.fromString(id));
    } catch (IllegalArgumentException mistyped) {
      throw new NotFound("import");
    }
  }

  static @Nullable Cursor after(Location here) {
    return here.getQueryParameters()
        .getSingleParameter(Pager.AFTER)
        .map(Cursor::parse)
        .orElse(null);
  }

  /** Shows it as it stands now; what is under way is looked at again every second. */
  final void refresh(ImportId id) {
    TimeImport it = one(id);
    if (it.state().isUnderWay() && it.state() == shown) {
      answers.advance(it);
      return;
    }
    answers = new ImportAnswers();
    body.removeAll();
    Anchor back = new Anchor(place, getTranslation("timing.imports.other"));
    back.addClassName("cd-back");
    body.add(back, new H2(it.fileName()), answers);
    show(it, answers, body);
    if (it.state().isUnderWay()) {
      poll(id);
    } else {
      stopPolling();
    }
    if (shown != null && shown != it.state()) {
      body.getElement()
          .executeJs("const box = this.querySelector('[tabindex=\"-1\"]'); if (box) box.focus()");
    }
    shown = it.state();
  }

  private void poll(ImportId id) {
    UI ui = UI.getCurrent();
    if (polling == null && ui != null) {
      ui.setPollInterval(POLL_MILLIS);
      polling = ui.addPollListener(tick -> refresh(id));
    }
  }

  private void stopPolling() {
    if (polling != null) {
      polling.remove();
      polling = null;
      UI.getCurrent().setPollInterval(-1);
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopPolling();
  }

  final void received(Receiving received) {
    TimeImport it =
        switch (received) {
          case Receiving.Received fresh -> fresh.imported();
          case Receiving.Differs other -> other.kept();
          case Receiving.CameBefore before -> {
            Notice.problem(
                getTranslation("timing.imports.before", Dates.day(before.earlier().sentAt())));
            yield before.earlier();
          }
        };
    UI.getCurrent().navigate(place + "/" + it.id());
  }

  @Override
  public String getPageTitle() {
    return title + " · Codesign";
  }
}
