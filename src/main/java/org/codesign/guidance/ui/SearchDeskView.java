package org.codesign.guidance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.guidance.Guidance;
import org.codesign.guidance.SearchDesk;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.BackLink;

/** Where editors help the search along. */
@Route("manage/guidance/search")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class SearchDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final SynonymPanel synonyms;
  private final BestBetPanel bestBets;

  SearchDeskView(SearchDesk desk, Guidance guidance, SignedIn signedIn) {
    addClassName("cd-page");
    synonyms = new SynonymPanel(desk, signedIn);
    bestBets = new BestBetPanel(desk, guidance, signedIn);
    Paragraph lead = new Paragraph(getTranslation("guidance.desk.lead"));
    lead.addClassName("cd-lead");
    add(
        new BackLink("manage/guidance", getTranslation("guidance.manage.title")),
        new H1(getTranslation("guidance.desk.title")),
        lead,
        synonyms,
        bestBets);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    synonyms.show();
    bestBets.show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("guidance.desk.title") + " · Codesign";
  }
}
