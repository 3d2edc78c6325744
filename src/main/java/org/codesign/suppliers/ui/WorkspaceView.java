package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.codesign.identity.Actor;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.priorities.PriorityItem;
import org.codesign.priorities.PriorityList;
import org.codesign.priorities.PriorityListItem;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.EmptyState;
import org.codesign.suppliers.Proofs;
import org.codesign.suppliers.Responses;
import org.codesign.suppliers.TrackRecord;
import org.codesign.suppliers.Workspace;

/** A supplier's own list, latest first; earlier editions at addresses of their own. */
@Route("supplier")
@RouteAlias("supplier/editions/:edition")
@Menu(title = "workspace.menu", order = 10, icon = "vaadin:list-ol")
@RolesAllowed("SUPPLIER")
class WorkspaceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Workspace workspace;
  private final Responses responses;
  private final Proofs proofs;
  private final SignedIn signedIn;
  private final Clock clock;

  WorkspaceView(
      Workspace workspace, Responses responses, Proofs proofs, SignedIn signedIn, Clock clock) {
    this.workspace = workspace;
    this.responses = responses;
    this.proofs = proofs;
    this.signedIn = signedIn;
    this.clock = clock;
    addClassName("cd-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Actor actor = signedIn.actor();
    Optional<PriorityList> list =
        event
            .getRouteParameters()
            .get("edition")
            .map(number -> workspace.edition(actor, editionOf(number)))
            .or(() -> workspace.latest(actor));
    removeAll();
    add(new H1(getTranslation("workspace.title")));
    list.ifPresentOrElse(it -> show(actor, it), () -> add(nothingYet()));
  }

  private static int editionOf(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException noNumber) {
      throw new NotFound("list");
    }
  }

  private Component nothingYet() {
    return new EmptyState(
        getTranslation("workspace.none"), getTranslation("workspace.none.advice"));
  }

  private void show(Actor actor, PriorityList list) {
    String edition =
        getTranslation(
            "workspace.edition",
            list.edition(),
            list.supplierName(),
            Dates.day(list.publishedAt()));
    Paragraph lead = new Paragraph(edition);
    lead.addClassName("cd-lead");
    add(lead);
    if (!list.note().isEmpty()) {
      Paragraph note = new Paragraph(list.note());
      note.addClassName("cd-prose");
      add(note);
    }
    TrackRecord record = proofs.trackRecord(actor);
    if (record.promised() > 0) {
      add(new TrackRecordCard(record).withTitle());
    }
    List<IssueId> listed = list.items().stream().map(PriorityItem::issue).toList();
    add(
        new WorkspaceTable(
            edition, list.items(), responses.clocks(actor, listed), clock.instant()));
    if (!list.gone().isEmpty()) {
      add(section(getTranslation("priorities.gone", list.edition() - 1), gone(list)));
    }
    addOthers(workspace.editions(actor, null).items(), list.edition());
  }

  private static UnorderedList gone(PriorityList list) {
    UnorderedList gone = new UnorderedList();
    list.gone()
        .forEach(it -> gone.add(new ListItem(new Anchor(IssueAddress.of(it.issue()), it.title()))));
    return gone;
  }

  private void addOthers(List<PriorityListItem> editions, int shown) {
    List<PriorityListItem> others = editions.stream().filter(it -> it.edition() != shown).toList();
    if (others.isEmpty()) {
      return;
    }
    UnorderedList links = new UnorderedList();
    links.addClassName("cd-links");
    others.forEach(it -> links.add(other(it)));
    add(section(getTranslation("workspace.others"), links));
  }

  private static Div section(String heading, Component content) {
    Div section = new Div(new H2(heading), content);
    section.addClassName("cd-section");
    return section;
  }

  private ListItem other(PriorityListItem it) {
    String text =
        getTranslation("priorities.edition.dated", it.edition(), Dates.day(it.publishedAt()));
    return new ListItem(
        new Anchor("supplier/editions/" + it.edition(), text),
        new Span(" · " + getTranslation("workspace.issues", it.items())));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("workspace.title") + " · Codesign";
  }
}
