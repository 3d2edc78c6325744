package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.catalogue.Catalogue;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueCare;
import org.codesign.issues.Issues;
import org.codesign.issues.SimilarIssues;
import org.codesign.issues.Triage;
import org.codesign.issues.TriageFilter.State;
import org.codesign.issues.TriageItem;
import org.codesign.shared.Page;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.Pager;

/** The facilitator's queue: what was reported and nobody looked at yet. */
@Route("manage/issues")
@Menu(title = "triage.menu", order = 75, icon = "vaadin:inbox")
@RolesAllowed("FACILITATOR")
class TriageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Triage triage;
  private final SignedIn signedIn;
  private final TriageFilters filters;
  private final TriageList list;
  private final Div none = new Div();
  private final Pager pager = new Pager();
  private Location here = new Location("manage/issues");

  TriageView(
      Triage triage,
      SimilarIssues similar,
      Issues issues,
      IssueCare care,
      Catalogue catalogue,
      SignedIn signedIn) {
    this.triage = triage;
    this.signedIn = signedIn;
    this.filters =
        new TriageFilters(
            catalogue.systems(signedIn.actor()),
            query -> getUI().ifPresent(ui -> ui.navigate(TriageView.class, query.address())));
    this.list =
        new TriageList(
            new TriageList.Needs(issues, similar, care, catalogue, signedIn), this::show);
    addClassName("cd-page");
    Paragraph lead = new Paragraph(getTranslation("triage.lead"));
    lead.addClassName("cd-lead");
    Anchor file = new Anchor("manage/issues/import", getTranslation("issue-import.open"));
    file.addClassName("cd-button-quiet");
    Div heading = new Div(new H1(getTranslation("triage.title")), file);
    heading.addClassName("cd-heading");
    add(heading, lead, filters, list, none, pager);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    here = event.getLocation();
    show();
  }

  private void show() {
    TriageQuery query = TriageQuery.of(here.getQueryParameters());
    filters.show(query.filter());
    Page<TriageItem> page = page(query);
    list.show(page.items());
    none.removeAll();
    if (page.items().isEmpty()) {
      none.add(empty(query));
    }
    pager.show(here, page);
  }

  /** An address with the cursor of another order leads to the first page. */
  private Page<TriageItem> page(TriageQuery query) {
    try {
      return triage.queue(signedIn.actor(), query.filter(), query.after());
    } catch (IllegalArgumentException noCursorOfThisList) {
      return page(query.fromTheTop());
    }
  }

  private Component empty(TriageQuery query) {
    return query.filter().state() == State.LOOKED_AT
        ? new EmptyState(getTranslation("triage.none"), getTranslation("triage.none.advice"))
        : new EmptyState(
            getTranslation("triage.empty"),
            getTranslation("triage.empty.advice"),
            new Anchor("issues", getTranslation("board.none.all")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("triage.title") + " · Codesign";
  }
}
