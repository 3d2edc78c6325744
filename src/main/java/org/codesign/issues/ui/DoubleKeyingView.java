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
import java.util.List;
import org.codesign.identity.SignedIn;
import org.codesign.issues.DoubleKeying;
import org.codesign.issues.DoubleKeyingCell;
import org.codesign.issues.Figures;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.ListTable;

/** Where the same is typed twice: a matrix of systems, and the same as a list. */
@Route("double-keying")
@Menu(title = "double-keying.menu", order = 22, icon = "vaadin:exchange")
@RolesAllowed({"MEMBER", "FACILITATOR", "COUNCIL_LEAD"})
class DoubleKeyingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final DoubleKeying doubleKeying;
  private final SignedIn signedIn;

  DoubleKeyingView(DoubleKeying doubleKeying, SignedIn signedIn) {
    this.doubleKeying = doubleKeying;
    this.signedIn = signedIn;
    addClassName("cd-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<DoubleKeyingCell> cells = doubleKeying.matrix(signedIn.actor());
    removeAll();
    Paragraph lead = new Paragraph(getTranslation("double-keying.lead"));
    lead.addClassName("cd-lead");
    add(new H1(getTranslation("double-keying.title")), lead);
    if (cells.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("double-keying.none"), getTranslation("double-keying.none.advice")));
      return;
    }
    Div matrix = new Div(new SystemMatrix(cells));
    matrix.addClassName("cd-matrix");
    Paragraph why = new Paragraph(getTranslation("double-keying.why"));
    why.addClassName("cd-note");
    add(matrix, list(cells), why);
  }

  private Component list(List<DoubleKeyingCell> cells) {
    ListTable<DoubleKeyingCell> table =
        new ListTable<DoubleKeyingCell>(getTranslation("double-keying.list"))
            .text(getTranslation("double-keying.from"), it -> it.from().name())
            .text(getTranslation("double-keying.to"), it -> it.to().name())
            .cell(getTranslation("double-keying.issues"), this::issues)
            .figure(getTranslation("double-keying.affected"), it -> figure(it, "figures.affected"))
            .figure(getTranslation("double-keying.hours"), it -> figure(it, "figures.hours"));
    table.show(cells);
    return table;
  }

  private Anchor issues(DoubleKeyingCell cell) {
    return new Anchor(
        BoardQuery.between(cell.from().id(), cell.to().id()),
        getTranslation("double-keying.open", cell.issues()));
  }

  private String figure(DoubleKeyingCell cell, String key) {
    Figures figures = cell.protectedFigures();
    if (figures == null) {
      return getTranslation("double-keying.few");
    }
    return key.equals("figures.hours")
        ? getTranslation(key, figures.hoursLost())
        : getTranslation(key, figures.affected(), figures.asked());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("double-keying.title") + " · Codesign";
  }
}
