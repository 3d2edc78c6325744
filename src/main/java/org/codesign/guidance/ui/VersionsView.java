package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.codesign.guidance.DocumentDesk;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.DocumentVersion;
import org.codesign.guidance.EditedDocument;
import org.codesign.identity.SignedIn;
import org.codesign.shared.Page;
import org.codesign.shared.Stale;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.Pager;

/** What a document said: each version with who and when, and what it changed. */
@Route("manage/guidance/edit/:id/versions")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class VersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final String FROM = "from";
  private static final String TO = "to";

  private final DocumentDesk desk;
  private final SignedIn signedIn;
  private String title = "";

  VersionsView(DocumentDesk desk, SignedIn signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
    addClassName("cd-page");
  }

  static String addressOf(DocumentId id) {
    return EditView.addressOf(id) + "/versions";
  }

  private static String addressOf(DocumentId id, int from, int to) {
    QueryParameters query =
        QueryParameters.simple(Map.of(FROM, String.valueOf(from), TO, String.valueOf(to)));
    return addressOf(id) + "?" + query.getQueryString();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(DocumentView.idOf(event.getRouteParameters().get("id").orElse("")), event.getLocation());
  }

  private void show(DocumentId id, Location here) {
    EditedDocument now = desk.document(signedIn.actor(), id);
    title = getTranslation("guidance.versions.title-of", now.form().title());
    removeAll();
    add(new BackLink(DocumentView.addressOf(id), now.form().title()), new H1(title));
    Optional<Integer> from = number(here, FROM);
    Optional<Integer> to = number(here, TO);
    if (from.isPresent() && to.isPresent()) {
      add(differences(now, from.get(), to.get()));
    }
    Pager pager = new Pager();
    Page<DocumentVersion> page =
        pager.page(here, after -> desk.versions(signedIn.actor(), id, after));
    add(table(now, page), pager);
  }

  private static Optional<Integer> number(Location here, String name) {
    return here.getQueryParameters()
        .getSingleParameter(name)
        .filter(it -> it.matches("\\d{1,9}"))
        .map(Integer::valueOf);
  }

  private Component differences(EditedDocument now, int from, int to) {
    Section section =
        new Section(
            new H2(getTranslation("guidance.versions.from-to", from, to)),
            new DifferencesPanel(
                desk.differences(signedIn.actor(), now.id(), from, to),
                getTranslation("guidance.differences.none")));
    section.addClassNames("cd-card", "cd-desk");
    Div ways = new Div(new Anchor(addressOf(now.id()), getTranslation("guidance.versions.close")));
    ways.addClassName("cd-actions");
    if (to < now.number() || from < now.number()) {
      ways.addComponentAsFirst(restore(now, Math.min(from, to)));
    }
    section.add(ways);
    return section;
  }

  private ListTable<DocumentVersion> table(EditedDocument now, Page<DocumentVersion> page) {
    ListTable<DocumentVersion> table =
        new ListTable<DocumentVersion>(getTranslation("guidance.versions.title"))
            .word(
                getTranslation("guidance.versions.number"),
                it -> getTranslation("guidance.versions.version", it.number()))
            .text(getTranslation("guidance.versions.when"), it -> Dates.moment(it.at()))
            .text(getTranslation("guidance.versions.how"), this::how)
            .cell(getTranslation("guidance.versions.compare"), it -> compare(now, it))
            .cell(getTranslation("guidance.manage.action"), it -> action(now, it));
    table.show(page.items());
    return table;
  }

  private String how(DocumentVersion version) {
    String how = getTranslation("guidance.version." + version.origin(), version.restoredFrom());
    return version.by().isEmpty() ? how : getTranslation("guidance.version.by", how, version.by());
  }

  private Component compare(EditedDocument now, DocumentVersion version) {
    Div ways = new Div();
    ways.addClassName("cd-ways");
    if (version.number() > 1) {
      Anchor change =
          new Anchor(
              addressOf(now.id(), version.number() - 1, version.number()),
              getTranslation("guidance.versions.change"));
      change.setAriaLabel(getTranslation("guidance.versions.change.label", version.number()));
      ways.add(change);
    }
    if (version.number() < now.number()) {
      Anchor since =
          new Anchor(
              addressOf(now.id(), version.number(), now.number()),
              getTranslation("guidance.versions.since"));
      since.setAriaLabel(getTranslation("guidance.versions.since.label", version.number()));
      ways.add(since);
    }
    return ways;
  }

  private Component action(EditedDocument now, DocumentVersion version) {
    return version.number() == now.number()
        ? new Paragraph(getTranslation("guidance.versions.current"))
        : restore(now, version.number());
  }

  private Button restore(EditedDocument now, int number) {
    Button restore =
        new Button(getTranslation("guidance.versions.restore", number), click -> make(now, number));
    restore.setDisableOnClick(true);
    return restore;
  }

  private void make(EditedDocument now, int number) {
    try {
      int made = desk.restore(signedIn.actor(), now.id(), now.version(), number);
      Notice.done(getTranslation("guidance.versions.restored", number, made));
    } catch (Stale changedSince) {
      Notice.problem(getTranslation("guidance.versions.stale"));
    }
    show(now.id(), new Location(addressOf(now.id())));
  }

  @Override
  public String getPageTitle() {
    return title + " · Codesign";
  }
}
