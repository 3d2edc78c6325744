package org.codesign.guidance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.codesign.guidance.DocumentFilter;
import org.codesign.guidance.Guidance;
import org.codesign.guidance.SearchResults;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.shared.Cursor;
import org.codesign.shared.ui.Pager;
import org.jspecify.annotations.Nullable;

/** Guidance: results as one types; while nothing is asked, what there is. */
@Route("guidance")
@Menu(title = "guidance.menu", order = 50, icon = "vaadin:book")
@PermitAll
class GuidanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  static final String PATH = "guidance";

  private static final String QUESTION = "q";
  private static final String TOPIC = "topic";

  private final Guidance guidance;
  private final SignedIn signedIn;
  private final SearchBox search;
  private final Results results = new Results();
  private final Browse browse = new Browse();

  GuidanceView(Guidance guidance, SignedIn signedIn) {
    this.guidance = guidance;
    this.signedIn = signedIn;
    this.search = new SearchBox(this::asked);
    addClassNames("cd-page", "cd-guidance");
    Paragraph lead = new Paragraph(getTranslation("guidance.lead"));
    lead.addClassName("cd-lead");
    add(new H1(getTranslation("guidance.title")), lead, search, results, browse);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Location here = event.getLocation();
    QueryParameters query = here.getQueryParameters();
    String question = query.getSingleParameter(QUESTION).orElse("");
    search.setQuestion(question);
    show(here, question, query.getSingleParameter(Pager.AFTER).map(Cursor::parse).orElse(null));
  }

  /** Typing changes the address, but makes no history of every letter. */
  private void asked(String question) {
    QueryParameters query =
        question.isBlank() ? QueryParameters.empty() : QueryParameters.of(QUESTION, question);
    Location here = new Location(PATH, query);
    UI.getCurrent().getPage().getHistory().replaceState(null, here);
    show(here, question, null);
  }

  private void show(Location here, String question, @Nullable Cursor after) {
    boolean asks = !question.isBlank();
    results.setVisible(asks);
    browse.setVisible(!asks);
    if (asks) {
      SearchResults found = guidance.search(signedIn.actor(), question, after);
      results.show(here, found);
    } else {
      browse(here, after);
    }
  }

  private void browse(Location here, @Nullable Cursor after) {
    String topic = here.getQueryParameters().getSingleParameter(TOPIC).orElse("");
    browse.show(
        here,
        topic,
        guidance.topics(signedIn.actor()),
        guidance.documents(signedIn.actor(), new DocumentFilter(topic, ""), after),
        signedIn.actor().isAnyOf(java.util.Set.of(Role.FACILITATOR, Role.ADMIN)));
  }

  static String addressOfTopic(String topic) {
    return PATH + "?" + QueryParameters.of(TOPIC, topic).getQueryString();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("guidance.title") + " · Codesign";
  }
}
