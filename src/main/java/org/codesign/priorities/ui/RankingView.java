package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.PriorityListItem;
import org.codesign.priorities.RankedIssue;
import org.codesign.priorities.Rounds;
import org.codesign.priorities.SupplierRanking;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.Pager;

/** One supplier: today's ranking, publishing it, and what was published. */
@Route("priorities/:supplier")
@RolesAllowed({"WORKER", "MEMBER", "COUNCIL_LEAD", "FACILITATOR", "ADMIN"})
class RankingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Priorities priorities;
  private final Rounds rounds;
  private final SignedIn signedIn;
  private String name = "";

  RankingView(Priorities priorities, Rounds rounds, SignedIn signedIn) {
    this.priorities = priorities;
    this.rounds = rounds;
    this.signedIn = signedIn;
    addClassName("cd-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Actor actor = signedIn.actor();
    SupplierRanking supplier = priorities.supplier(actor, Addresses.supplier(event));
    name = supplier.name();
    add(new BackLink("priorities", getTranslation("priorities.all")), heading(actor, supplier));
    add(lead(supplier));
    addEditions(actor, supplier.supplier());
    if (actor.isAnyOf(Priorities.RANKERS)) {
      addRanking(actor, supplier.supplier(), event.getLocation());
    }
  }

  private Div heading(Actor actor, SupplierRanking supplier) {
    Div heading = new Div(new H1(supplier.name()));
    heading.addClassName("cd-heading");
    if (actor.is(Role.FACILITATOR) && supplier.issues() > 0) {
      Button publish = new Button(getTranslation("priorities.publish", supplier.nextEdition()));
      publish.addThemeVariants(ButtonVariant.PRIMARY);
      publish.addClickListener(click ->
          new PublishDialog(
                  priorities, signedIn, supplier, rounds.offered(actor, supplier.supplier()))
              .open());
      heading.add(publish);
    }
    return heading;
  }

  private Paragraph lead(SupplierRanking supplier) {
    Paragraph lead =
        new Paragraph(
            supplier
                .publishedAt()
                .map(day ->
                    getTranslation(
                        "priorities.state", supplier.edition(), Dates.day(day), supplier.changed()))
                .orElse(getTranslation("priorities.state.never", supplier.issues())));
    lead.addClassName("cd-lead");
    return lead;
  }

  private void addRanking(Actor actor, SupplierId supplier, Location here) {
    Cursor after =
        here.getQueryParameters().getSingleParameter(Pager.AFTER).map(Cursor::parse).orElse(null);
    Page<RankedIssue> page = priorities.ranking(actor, supplier, after);
    RankingTable table = new RankingTable(getTranslation("priorities.ranking"), page.items());
    Pager pager = new Pager();
    pager.show(here, page);
    Paragraph note = new Paragraph(getTranslation("priorities.ranking.note"));
    note.addClassName("cd-note");
    add(section("priorities.ranking", note), table, pager);
  }

  private void addEditions(Actor actor, SupplierId supplier) {
    Page<PriorityListItem> editions = priorities.lists(actor, supplier, null);
    if (editions.items().isEmpty()) {
      return;
    }
    UnorderedList links = new UnorderedList();
    links.addClassName("cd-links");
    editions
        .items()
        .forEach(it ->
            links.add(
                new ListItem(new EditionLink(it.supplier(), it.edition(), it.publishedAt()))));
    add(section("priorities.editions", links));
  }

  private Div section(String heading, Component content) {
    Div section = new Div(new H2(getTranslation(heading)), content);
    section.addClassName("cd-section");
    return section;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("priorities.of", name) + " · Codesign";
  }
}
