package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.catalogue.Catalogue;
import org.codesign.identity.SignedIn;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Issues;
import org.codesign.issues.Voices;
import org.codesign.shared.Page;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.Pager;

/** The board: what gets in the way, the costliest first, each answered where it stands. */
@Route("issues")
@Menu(title = "board.menu", order = 20, icon = "vaadin:clipboard-text")
@RolesAllowed({"WORKER", "MEMBER", "FACILITATOR", "COUNCIL_LEAD", "ADMIN"})
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Issues issues;
  private final SignedIn signedIn;
  private final BoardFilters filters;
  private final Paragraph incomplete = new Paragraph(getTranslation("board.incomplete"));
  private final IssueList list;
  private final Div none = new Div();
  private final Pager pager = new Pager();

  BoardView(Issues issues, Catalogue catalogue, SignedIn signedIn) {
    this.issues = issues;
    this.signedIn = signedIn;
    this.filters =
        new BoardFilters(
            catalogue.systems(signedIn.actor()),
            query -> getUI().ifPresent(ui -> ui.navigate(BoardView.class, query.address())));
    this.list = new IssueList(issues, signedIn);
    addClassName("cd-page");
    incomplete.addClassName("cd-alert");
    incomplete.getElement().setAttribute("role", "status");
    add(heading(), filters, incomplete, list, none, pager);
  }

  private Component heading() {
    Div heading = new Div(new H1(getTranslation("board.title")));
    heading.addClassName("cd-heading");
    if (Voices.mayReport(signedIn.actor())) {
      Anchor report = new Anchor("report", getTranslation("report.open"));
      report.addClassName("cd-button");
      report.getElement().setAttribute("data-shortcut", "n");
      heading.add(report);
    }
    return heading;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    BoardQuery query = BoardQuery.of(event.getLocation().getQueryParameters());
    filters.show(query);
    Page<BoardItem> page = page(query);
    incomplete.setVisible(
        !query.filter().search().isEmpty() && !issues.isSearchComplete(signedIn.actor()));
    boolean isEmpty = page.items().isEmpty();
    list.show(page.items());
    list.setVisible(!isEmpty);
    none.removeAll();
    if (isEmpty) {
      none.add(empty(query));
    }
    pager.show(event.getLocation(), page);
  }

  /** An address with the cursor of another order leads to the first page. */
  private Page<BoardItem> page(BoardQuery query) {
    try {
      return issues.board(signedIn.actor(), query.filter(), query.sort(), query.after());
    } catch (IllegalArgumentException noCursorOfThisList) {
      return page(query.fromTheTop());
    }
  }

  private Component empty(BoardQuery query) {
    if (query.isFiltered()) {
      return new EmptyState(
          getTranslation("board.none"),
          getTranslation("board.none.advice"),
          new Anchor("issues", getTranslation("board.none.all")));
    }
    return new EmptyState(getTranslation("board.empty"), getTranslation("board.empty.advice"));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("board.title") + " · Codesign";
  }
}
