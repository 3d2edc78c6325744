package org.codesign.issues.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.ScreenDetails;
import org.codesign.catalogue.ScreenFilter;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.SignedIn;
import org.codesign.issues.DraftForm;
import org.codesign.issues.Pin;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/** Where it happens: the system, the screen if known, and pins on its picture. */
class PlaceFields extends Div {

  private final Catalogue catalogue;
  private final SignedIn signedIn;
  private final ComboBox<SystemListItem> system = new ComboBox<>(getTranslation("issue.system"));
  private final ComboBox<ScreenListItem> screen = new ComboBox<>(getTranslation("issue.screen"));
  private final Checkbox unknown = new Checkbox(getTranslation("report.screen.not-known"));
  private final PinFields pins;

  PlaceFields(
      Catalogue catalogue, SignedIn signedIn, FormErrors errors, List<ScreenListItem> recent) {
    this.catalogue = catalogue;
    this.signedIn = signedIn;
    this.pins = new PinFields(errors);
    addClassName("cd-card");
    List<SystemListItem> systems = catalogue.systems(signedIn.actor());
    system.setItems(systems);
    system.setItemLabelGenerator(SystemListItem::name);
    system.setRequiredIndicatorVisible(true);
    system.addValueChangeListener(change -> onSystem());
    screen.setPlaceholder(getTranslation("report.screen.search"));
    screen.setClearButtonVisible(true);
    screen.addValueChangeListener(change -> onScreen(change.getValue()));
    unknown.addValueChangeListener(change -> onUnknown(change.getValue()));
    errors.field("system", system);
    errors.field("screen", screen);
    Div pair = new Div(system, screen);
    pair.addClassName("cd-pair");
    add(new H2(getTranslation("report.where")));
    if (!recent.isEmpty()) {
      add(new RecentScreens(recent, this::choose));
    }
    add(pair, unknown, pins);
    offerScreens(null);
    if (systems.size() == 1) {
      system.setValue(systems.getFirst());
    }
  }

  /** Only the screens in view are read, page by page. */
  private void offerScreens(@Nullable SystemId of) {
    ScreenPages pages = new ScreenPages(catalogue, signedIn);
    screen.setItemLabelGenerator(
        it -> of == null ? it.name() + " · " + it.systemName() : it.name());
    screen.setItems(query ->
        pages.fetch(
            new ScreenFilter(of, query.getFilter().orElse("")),
            query.getOffset(),
            query.getLimit()));
  }

  private void onSystem() {
    SystemId chosen = system.getOptionalValue().map(SystemListItem::id).orElse(null);
    ScreenListItem kept = screen.getValue();
    offerScreens(chosen);
    screen.setValue(kept != null && Objects.equals(kept.system(), chosen) ? kept : null);
  }

  private void onScreen(@Nullable ScreenListItem chosen) {
    if (chosen == null) {
      pins.hide();
      return;
    }
    unknown.setValue(false);
    choose(chosen.system());
    pins.show(catalogue.screen(signedIn.actor(), chosen.id()));
  }

  private void onUnknown(boolean notKnown) {
    screen.setEnabled(!notKnown);
    if (notKnown) {
      screen.clear();
    }
  }

  void whenChanged(Runnable action) {
    system.addValueChangeListener(change -> action.run());
    screen.addValueChangeListener(change -> action.run());
    pins.whenChanged(action);
  }

  void fill(DraftForm draft) {
    if (draft.system() != null) {
      choose(draft.system());
    }
    if (draft.screen() != null) {
      choose(draft.screen());
      pins.set(draft.pins(), draft.looksDifferent());
    }
  }

  void choose(SystemId id) {
    system
        .getListDataView()
        .getItems()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .ifPresent(system::setValue);
  }

  /** A screen that is gone is left to the person to choose anew. */
  void choose(ScreenId id) {
    try {
      ScreenDetails details = catalogue.screen(signedIn.actor(), id);
      choose(details.system().id());
      screen.setValue(
          new ScreenListItem(
              id, details.name(), details.area(), details.system().id(), details.system().name()));
    } catch (NotFound gone) {
      screen.clear();
    }
  }

  Optional<SystemId> system() {
    return system.getOptionalValue().map(SystemListItem::id);
  }

  Optional<ScreenId> screen() {
    return screen.getOptionalValue().map(ScreenListItem::id);
  }

  boolean looksDifferent() {
    return pins.looksDifferent();
  }

  List<Pin> pins() {
    return pins.pins();
  }
}
