package org.codesign.priorities.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.PriorityList;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Dates;

/** A published list, as the supplier was given it. */
@Route("priorities/:supplier/:edition")
@RolesAllowed({"WORKER", "MEMBER", "COUNCIL_LEAD", "FACILITATOR", "ADMIN"})
class EditionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Priorities priorities;
  private final SignedIn signedIn;
  private final H1 title = new H1();

  EditionView(Priorities priorities, SignedIn signedIn) {
    this.priorities = priorities;
    this.signedIn = signedIn;
    addClassName("cd-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    PriorityList list =
        priorities.list(signedIn.actor(), Addresses.supplier(event), Addresses.edition(event));
    title.setText(getTranslation("priorities.edition.of", list.supplierName(), list.edition()));
    removeAll();
    add(new BackLink("priorities/" + list.supplier(), list.supplierName()), title, published(list));
    if (!list.note().isEmpty()) {
      add(note(list.note()));
    }
    add(new ListItemsTable(title.getText(), "issues/", list.items()));
    if (!list.gone().isEmpty()) {
      Div section =
          new Div(new H2(getTranslation("priorities.gone", list.edition() - 1)), gone(list));
      section.addClassName("cd-section");
      add(section);
    }
  }

  private Paragraph published(PriorityList list) {
    Paragraph lead =
        new Paragraph(getTranslation("priorities.published", Dates.day(list.publishedAt())));
    lead.addClassName("cd-lead");
    return lead;
  }

  private static Paragraph note(String text) {
    Paragraph note = new Paragraph(text);
    note.addClassName("cd-prose");
    return note;
  }

  private UnorderedList gone(PriorityList list) {
    UnorderedList gone = new UnorderedList();
    list.gone()
        .forEach(it -> gone.add(new ListItem(new Anchor("issues/" + it.issue(), it.title()))));
    return gone;
  }

  @Override
  public String getPageTitle() {
    return title.getText() + " · Codesign";
  }
}
