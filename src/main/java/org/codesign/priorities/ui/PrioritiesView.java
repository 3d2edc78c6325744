package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.codesign.identity.SignedIn;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.Recomputed;
import org.codesign.priorities.SupplierRanking;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Notice;

/** The suppliers, each with its ranking and its latest list. */
@Route("priorities")
@Menu(title = "priorities.menu", order = 30, icon = "vaadin:list-ol")
@RolesAllowed({"WORKER", "MEMBER", "COUNCIL_LEAD", "FACILITATOR", "ADMIN"})
class PrioritiesView extends Div implements HasDynamicTitle {

  PrioritiesView(Priorities priorities, SignedIn signedIn) {
    addClassName("cd-page");
    Paragraph lead = new Paragraph(getTranslation("priorities.lead"));
    lead.addClassName("cd-lead");
    List<SupplierRanking> suppliers = priorities.suppliers(signedIn.actor());
    add(
        new H1(getTranslation("priorities.title")),
        lead,
        suppliers.isEmpty() ? nothingYet() : table(suppliers));
    if (signedIn.actor().isAnyOf(Priorities.KEEPERS)) {
      add(recomputation(priorities, signedIn));
    }
  }

  private Component recomputation(Priorities priorities, SignedIn signedIn) {
    Button again = new Button(getTranslation("priorities.recompute"));
    again.addThemeVariants(ButtonVariant.TERTIARY);
    again.setDisableOnClick(true);
    again.addClickListener(click -> {
      Recomputed done = priorities.recompute(signedIn.actor());
      Notice.done(
          getTranslation(
              done.relearnt() ? "priorities.recomputed.relearnt" : "priorities.recomputed",
              done.issues(),
              done.wrong()));
      again.setEnabled(true);
    });
    Paragraph note = new Paragraph(getTranslation("priorities.recompute.note"));
    note.addClassName("cd-note");
    Div line = new Div(note, again);
    line.addClassName("cd-buttons");
    return line;
  }

  private Component nothingYet() {
    return new EmptyState(
        getTranslation("priorities.none"), getTranslation("priorities.none.advice"));
  }

  private Component table(List<SupplierRanking> suppliers) {
    ListTable<SupplierRanking> table =
        new ListTable<SupplierRanking>(getTranslation("priorities.title"))
            .cell(
                getTranslation("priorities.supplier"),
                it -> new Anchor("priorities/" + it.supplier(), it.name()))
            .figure(getTranslation("priorities.open-issues"), it -> String.valueOf(it.issues()))
            .cell(getTranslation("priorities.latest"), this::latest)
            .figure(getTranslation("priorities.changed-since"), it -> String.valueOf(it.changed()));
    table.show(suppliers);
    return table;
  }

  private Component latest(SupplierRanking it) {
    return it.publishedAt()
        .<Component>map(day -> new EditionLink(it.supplier(), it.edition(), day))
        .orElseGet(() -> new Text(getTranslation("priorities.never-published")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("priorities.title") + " · Codesign";
  }
}
