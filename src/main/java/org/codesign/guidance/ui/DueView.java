package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.guidance.DocumentDesk;
import org.codesign.guidance.DueDocument;
import org.codesign.identity.SignedIn;
import org.codesign.shared.Page;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Pager;

/** The documents whose review is due, those due longest first. */
@Route(DueView.PATH)
@RolesAllowed({"FACILITATOR", "ADMIN"})
class DueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  static final String PATH = "manage/guidance/due";

  private final DocumentDesk desk;
  private final SignedIn signedIn;
  private final Pager pager = new Pager();
  private final ListTable<DueDocument> table =
      new ListTable<DueDocument>(getTranslation("guidance.due.title"))
          .cell(getTranslation("guidance.manage.document"), DueView::title)
          .word(getTranslation("guidance.due.since"), it -> Dates.day(it.dueSince()))
          .text(
              getTranslation("guidance.edit.keeper"),
              it -> it.keeper().isEmpty() ? getTranslation("guidance.due.nobody") : it.keeper())
          .cell(getTranslation("guidance.manage.action"), this::action);
  private final EmptyState none =
      new EmptyState(
          getTranslation("guidance.due.none"), getTranslation("guidance.due.none.advice"));
  private Location here = new Location(PATH);

  DueView(DocumentDesk desk, SignedIn signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
    addClassName("cd-page");
    Paragraph lead = new Paragraph(getTranslation("guidance.due.lead"));
    lead.addClassName("cd-lead");
    add(
        new BackLink("manage/guidance", getTranslation("guidance.manage.title")),
        new H1(getTranslation("guidance.due.title")),
        lead,
        table,
        none,
        pager);
  }

  private static Component title(DueDocument document) {
    return new Anchor(DocumentView.addressOf(document.id()), document.title());
  }

  private Component action(DueDocument document) {
    Anchor edit =
        new Anchor(EditView.addressOf(document.id()), getTranslation("guidance.document.edit"));
    edit.setAriaLabel(getTranslation("guidance.manage.edit.label", document.title()));
    Button right = new Button(getTranslation("guidance.due.right"));
    right.setAriaLabel(getTranslation("guidance.due.right.label", document.title()));
    right.setDisableOnClick(true);
    right.addClickListener(click -> {
      Reviewing.done(desk, signedIn, document.id(), document.version());
      show();
    });
    Div ways = new Div(right, edit);
    ways.addClassName("cd-ways");
    return ways;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    here = event.getLocation();
    show();
  }

  private void show() {
    Page<DueDocument> page = pager.page(here, after -> desk.due(signedIn.actor(), after));
    table.show(page.items());
    table.setVisible(!page.items().isEmpty());
    none.setVisible(page.items().isEmpty());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("guidance.due.title") + " · Codesign";
  }
}
