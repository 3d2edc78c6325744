package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.CouncilDesk;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.ScreenDesk;
import org.codesign.catalogue.SystemDesk;
import org.codesign.catalogue.SystemForm;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.SignedIn;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.FormErrors;

/** One system: what it is, its screens, its releases, who runs it. */
@Route("manage/catalogue/systems/:system/:part?")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class SystemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  /** What hangs on a system; screens come first. */
  enum Part {
    SCREENS,
    RELEASES,
    COUNCILS;

    String path() {
      return this == SCREENS ? "" : "/" + name().toLowerCase(Locale.ROOT);
    }

    static Part of(BeforeEnterEvent event) {
      String asked = event.getRouteParameters().get("part").map(it -> "/" + it).orElse("");
      return Arrays.stream(values())
          .filter(it -> it.path().equals(asked))
          .findFirst()
          .orElseThrow(() -> new NotFound("part"));
    }
  }

  private final SystemDesk desk;
  private final CatalogueFacts facts;
  private final SignedIn signedIn;
  private final SystemParts parts;
  private final H1 title = new H1();
  private final FormErrors errors = new FormErrors();
  private final Div about = new Div();
  private final Nav tabs = new Nav();

  SystemView(
      SystemDesk desk,
      ScreenDesk screens,
      CouncilDesk councils,
      CatalogueFacts facts,
      SignedIn signedIn) {
    this.desk = desk;
    this.facts = facts;
    this.signedIn = signedIn;
    this.parts = new SystemParts(desk, screens, councils, signedIn);
    addClassName("cd-page");
    BackLink back = new BackLink("manage/catalogue", getTranslation("catalogue.tab.systems"));
    about.addClassName("cd-thing");
    tabs.addClassName("cd-tabs");
    tabs.getElement().setAttribute("aria-label", getTranslation("system.parts"));
    add(back, title, errors, about, tabs, parts);
  }

  static String path(SystemId id) {
    return "manage/catalogue/systems/" + id;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    SystemId id = Parameters.id(event, "system", SystemId::new);
    Part part = Part.of(event);
    errors.clear();
    show(id);
    showTabs(id, part);
    parts.show(id, part, event.getLocation());
  }

  private void show(SystemId id) {
    Edited<SystemForm> system = desk.system(signedIn.actor(), id);
    title.setText(system.form().name());
    about.removeAll();
    about.add(stateOf(system), new Paragraph(system.form().description()), actions(id, system));
  }

  private Paragraph stateOf(Edited<SystemForm> system) {
    Paragraph state = new Paragraph();
    state.addClassName("cd-note");
    state.add(supplierOf(system.form()) + " ");
    if (!system.form().abbreviation().isEmpty()) {
      state.add(new Tag(system.form().abbreviation()), new com.vaadin.flow.component.Text(" "));
    }
    if (system.form().historical()) {
      state.add(
          new Tag(getTranslation("system.historical")), new com.vaadin.flow.component.Text(" "));
    }
    if (system.retired()) {
      state.add(new Tag(getTranslation("catalogue.retired")));
    }
    return state;
  }

  private String supplierOf(SystemForm form) {
    return form.supplier() == null ? "" : facts.suppliers().getOrDefault(form.supplier(), "");
  }

  private Div actions(SystemId id, Edited<SystemForm> system) {
    Anchor edit = new Anchor(path(id) + "/edit", getTranslation("catalogue.edit"));
    edit.addClassName("cd-button-quiet");
    RetireButton retire =
        new RetireButton(
            system.retired(),
            errors,
            () -> {
              if (system.retired()) {
                desk.restore(signedIn.actor(), id);
              } else {
                desk.retire(signedIn.actor(), id);
              }
            },
            () -> show(id));
    Div actions = new Div(edit, retire);
    actions.addClassName("cd-buttons");
    return actions;
  }

  private void showTabs(SystemId id, Part shown) {
    tabs.removeAll();
    for (Part part : Part.values()) {
      Anchor link =
          new Anchor(
              path(id) + part.path(),
              getTranslation("system." + part.name().toLowerCase(Locale.ROOT)));
      if (part == shown) {
        link.getElement().setAttribute("aria-current", "page");
      }
      tabs.add(link);
    }
  }

  @Override
  public String getPageTitle() {
    return title.getText() + " · Codesign";
  }
}
