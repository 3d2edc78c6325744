package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
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
import org.codesign.identity.SignedIn;
import org.codesign.shared.Page;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Pager;
import org.codesign.shared.ui.TitleCell;
import org.codesign.suppliers.ProofItem;
import org.codesign.suppliers.Proofs;

/** What a supplier promised, and what came of it. */
@Route("promises")
@Menu(title = "record.menu", order = 11, icon = "vaadin:handshake")
@RolesAllowed("SUPPLIER")
class PromisesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Proofs proofs;
  private final SignedIn signedIn;
  private final ProofWords words = new ProofWords(this);
  private final Div list = new Div();
  private final Pager pager = new Pager();

  PromisesView(Proofs proofs, SignedIn signedIn) {
    this.proofs = proofs;
    this.signedIn = signedIn;
    addClassName("cd-page");
    Paragraph lead = new Paragraph(getTranslation("record.lead"));
    lead.addClassName("cd-lead");
    add(new H1(getTranslation("record.title")), lead, list, pager);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Page<ProofItem> page =
        pager.page(event.getLocation(), after -> proofs.promises(signedIn.actor(), after));
    list.removeAll();
    if (page.items().isEmpty()) {
      list.add(new EmptyState(getTranslation("record.none"), getTranslation("record.none.advice")));
    } else {
      list.add(new TrackRecordCard(proofs.trackRecord(signedIn.actor())), table(page));
    }
  }

  private ListTable<ProofItem> table(Page<ProofItem> page) {
    ListTable<ProofItem> table = new ListTable<>(getTranslation("record.table"));
    table.cell(
        getTranslation("priorities.issue"),
        it ->
            new TitleCell(
                IssueAddress.of(it.issue()),
                it.title(),
                getTranslation("record.issue.about", it.number(), Dates.day(it.promisedAt()))));
    table.text(getTranslation("record.release"), this::release);
    table.figure(getTranslation("record.councils"), it -> String.valueOf(it.delivered()));
    table.cell(getTranslation("record.outcome"), this::outcome);
    table.show(page.items());
    return table;
  }

  private String release(ProofItem it) {
    return it.day()
        .map(day -> getTranslation("response.release.dated", it.releaseName(), Dates.day(day)))
        .orElse(it.releaseName());
  }

  private Component outcome(ProofItem it) {
    Div outcome = new Div(words.tag(it.verdict()));
    outcome.addClassName("cd-outcome");
    it.found()
        .ifPresent(gain -> {
          Span figures = new Span(words.found("record.found", gain));
          figures.addClassName("cd-note");
          outcome.add(figures);
        });
    return outcome;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("record.title") + " · Codesign";
  }
}
