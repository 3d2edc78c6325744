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
import java.util.Optional;
import org.codesign.guidance.DocumentFilter;
import org.codesign.guidance.Guidance;
import org.codesign.guidance.GuidanceQuestion;
import org.codesign.guidance.SearchResults;
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

  private static final String TOPIC = "topic";

  private final Guidance guidance;
  private final SignedIn signedIn;
  private final SearchBox search;
  private final Narrowing narrowing = new Narrowing();
  private final Results results = new Results();
  private final Browse browse = new Browse();
  private GuidanceQuestion asking = GuidanceQuestion.of("");

  GuidanceView(Guidance guidance, SignedIn signedIn) {
    this.guidance = guidance;
    this.signedIn = signedIn;
    this.search = new SearchBox(this::asked);
    addClassNames("cd-page", "cd-guidance");
    Paragraph lead = new Paragraph(getTranslation("guidance.lead"));
    lead.addClassName("cd-lead");
    add(new H1(getTranslation("guidance.title")), lead, search, narrowing, results, browse);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Location here = event.getLocation();
    GuidanceQuestion question = Asking.in(here);
    search.setQuestion(question.words());
    Optional<String> after = here.getQueryParameters().getSingleParameter(Pager.AFTER);
    show(here, question, after.map(Cursor::parse).orElse(null));
  }

  /**
   * Typing changes the address, but makes no history of every letter; what it is narrowed to stays.
   */
  private void asked(String words) {
    GuidanceQuestion before = asking;
    GuidanceQuestion question =
        words.isBlank() || before.words().isBlank()
            ? GuidanceQuestion.of(words)
            : new GuidanceQuestion(words, before.only(), before.archived());
    Location here = Asking.at(question);
    UI.getCurrent().getPage().getHistory().replaceState(null, here);
    show(here, question, null);
  }

  private void show(Location here, GuidanceQuestion question, @Nullable Cursor after) {
    asking = question;
    boolean asks = !question.words().isBlank();
    results.setVisible(asks);
    narrowing.setVisible(asks);
    browse.setVisible(!asks);
    if (asks) {
      SearchResults found = guidance.search(signedIn.actor(), question, after);
      results.show(here, question, found);
      narrowing.show(question, found);
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
        guidance.mayEdit(signedIn.actor()));
  }

  static String addressOfTopic(String topic) {
    return PATH + "?" + QueryParameters.of(TOPIC, topic).getQueryString();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("guidance.title") + " · Codesign";
  }
}
