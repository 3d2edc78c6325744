package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.issues.HarmReport;
import org.codesign.issues.HarmReports;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.NextFocus;
import org.codesign.shared.ui.Notice;

/** Reports that say someone could come to harm: read, and said to be seen. */
@Route("harm")
@Menu(title = "harm.menu", order = 25, icon = "vaadin:warning")
@RolesAllowed({"COUNCIL_LEAD", "FACILITATOR", "SUPPLIER"})
class HarmView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final HarmReports reports;
  private final SignedIn signedIn;
  private final CardPage<HarmReport> list;

  HarmView(HarmReports reports, SignedIn signedIn) {
    this.reports = reports;
    this.signedIn = signedIn;
    this.list =
        new CardPage<>(
            "cd-board", after -> reports.page(signedIn.actor(), after), this::card, "harm.none");
    addClassName("cd-page");
    list.getElement() // there may be nothing but text to stop at, and more of it than fits
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", getTranslation("harm.title"));
    Paragraph lead = new Paragraph(getTranslation("harm.lead"));
    lead.addClassName("cd-lead");
    add(new H1(getTranslation("harm.title")), lead, list, list.pager());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list.show(event.getLocation());
  }

  private HarmCard card(HarmReport report) {
    boolean leadsOn = !signedIn.actor().is(Role.SUPPLIER); // the issue's own page has talk in it
    HarmCard card = new HarmCard(report, leadsOn);
    if (report.waitsForReader()) {
      card.ask(() -> {
        try {
          reports.acknowledge(signedIn.actor(), report.issue());
          Notice.done(getTranslation("harm.acknowledged"));
        } catch (NotFound goneElsewhere) {
          // it was moved to another supplier: the list shows that
        }
        list.showAgain();
        NextFocus.in(list, "vaadin-button", 0);
      });
    }
    return card;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("harm.title") + " · Codesign";
  }
}
