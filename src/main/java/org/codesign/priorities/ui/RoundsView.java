package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.Round;
import org.codesign.priorities.Rounds;
import org.codesign.shared.Page;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Pager;
import org.codesign.shared.ui.TitleCell;

/** The reference group's rounds. */
@Route("rounds")
@Menu(title = "rounds.menu", order = 29, icon = "vaadin:scale")
@RolesAllowed({"MEMBER", "FACILITATOR"})
class RoundsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Rounds rounds;
  private final SignedIn signedIn;

  RoundsView(Rounds rounds, SignedIn signedIn) {
    this.rounds = rounds;
    this.signedIn = signedIn;
    addClassName("cd-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Actor actor = signedIn.actor();
    Paragraph lead = new Paragraph(getTranslation("rounds.lead"));
    lead.addClassName("cd-lead");
    Pager pager = new Pager();
    Page<Round> page = pager.page(event.getLocation(), after -> rounds.rounds(actor, after));
    boolean mayDraft = actor.is(Role.FACILITATOR);
    add(heading(mayDraft), lead);
    add(page.items().isEmpty() ? nothingYet(mayDraft) : table(page), pager);
  }

  private Div heading(boolean mayDraft) {
    Div heading = new Div(new H1(getTranslation("rounds.title")));
    heading.addClassName("cd-heading");
    if (mayDraft) {
      Anchor draft = new Anchor("rounds/new", getTranslation("rounds.new"));
      draft.addClassName("cd-button");
      heading.add(draft);
    }
    return heading;
  }

  private Component nothingYet(boolean mayDraft) {
    return new EmptyState(
        getTranslation("rounds.none"),
        getTranslation(mayDraft ? "rounds.none.facilitator" : "rounds.none.member"));
  }

  private Component table(Page<Round> page) {
    ListTable<Round> table =
        new ListTable<Round>(getTranslation("rounds.title"))
            .cell(getTranslation("rounds.round"), this::title)
            .cell(getTranslation("rounds.state"), this::phase)
            .word(getTranslation("rounds.when"), it -> Dates.day(it.closesAt()));
    table.show(page.items());
    return table;
  }

  private Component title(Round it) {
    return new TitleCell(
        "rounds/" + it.id(),
        it.title(),
        getTranslation(
            "rounds.about",
            it.supplierName().orElse(getTranslation("rounds.all-suppliers")),
            it.issues()));
  }

  private Component phase(Round it) {
    return RoundView.phase(new Span(getTranslation("round.phase." + it.phase())), it.phase());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("rounds.title") + " · Codesign";
  }
}
