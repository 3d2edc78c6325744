package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.codesign.catalogue.Catalogue;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.IssueHistory;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.Issues;
import org.codesign.issues.MergedReport;
import org.codesign.issues.Moderation;
import org.codesign.issues.Voices;
import org.codesign.shared.ui.Address;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.IssuePanel;

/** One issue: what happens, where on the screen, what it costs, and one's own answer. */
@Route("issues/:issue")
@RolesAllowed({"WORKER", "MEMBER", "FACILITATOR", "COUNCIL_LEAD", "ADMIN"})
class IssueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Issues issues;
  private final IssueCare care;
  private final IssueHistory history;
  private final Catalogue catalogue;
  private final IssuePictures pictures;
  private final Moderation moderation;
  private final SignedIn signedIn;
  private final Talk talk;
  private final List<IssuePanel> panels;
  private String title = "";

  IssueView(
      Issues issues,
      IssueCare care,
      IssueHistory history,
      Catalogue catalogue,
      IssuePictures pictures,
      Moderation moderation,
      SignedIn signedIn,
      Talk talk,
      List<IssuePanel> panels) {
    this.issues = issues;
    this.care = care;
    this.history = history;
    this.catalogue = catalogue;
    this.pictures = pictures;
    this.moderation = moderation;
    this.signedIn = signedIn;
    this.talk = talk;
    this.panels = panels;
    addClassName("cd-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    IssueId asked = Address.id(event.getRouteParameters(), "issue", IssueId::new);
    IssueId shown = show(asked);
    if (!shown.equals(asked)) {
      event.forwardTo(IssueView.class, new RouteParameters("issue", shown.toString()));
    }
  }

  /** A merged issue leads to the one it was merged into, which is returned. */
  private IssueId show(IssueId id) {
    IssueDetails issue = issues.issue(signedIn.actor(), id);
    title = issue.text().title();
    removeAll();
    Div page = new Div(story(issue), aside(issue), talk(issue));
    page.addClassName("cd-issue-page");
    add(
        new BackLink("issues", getTranslation("board.back")),
        new H1(title),
        new IssueTags(issue),
        page);
    return issue.id();
  }

  private Component story(IssueDetails issue) {
    Div story =
        new Div(new IssueTextCard(issues, moderation, signedIn, issue, () -> again(issue.id())));
    issue.screen().ifPresent(screen -> story.add(new IssuePlaceCard(issue, screen)));
    story.add(new PicturesCard(pictures, signedIn, issue));
    List<MergedReport> merged = history.mergedInto(signedIn.actor(), issue.id());
    if (!merged.isEmpty()) {
      story.add(new MergedCard(merged));
    }
    return story;
  }

  /** What came of it, in words; on a phone it stands behind the answer. */
  private Component talk(IssueDetails issue) {
    Div talked = new Div();
    addPanels(talked, issue, false);
    talked.add(
        talk.about(issue.id()),
        new HistoryCard(
            care,
            signedIn,
            issue.id(),
            history.of(signedIn.actor(), issue.id()),
            () -> again(issue.id())));
    return talked;
  }

  private Component aside(IssueDetails issue) {
    Div aside = new Div();
    if (Voices.has(signedIn.actor()) || issue.ownAnswer().isPresent()) {
      aside.add(new OwnAnswerCard(issues, signedIn, issue));
    }
    aside.add(new FiguresCard(issue));
    addPanels(aside, issue, true);
    aside.add(new FactsCard(issue));
    if (signedIn.actor().is(Role.FACILITATOR)) {
      aside.add(new CareCard(issues, care, catalogue, signedIn, issue, () -> reload(issue.id())));
    }
    return aside;
  }

  private void addPanels(Div column, IssueDetails issue, boolean figures) {
    panels.stream()
        .filter(it -> it.isFigure() == figures)
        .flatMap(it -> it.about(issue.id().value()).stream())
        .forEach(column::add);
  }

  /** Where the issue was merged away, its target is shown, in the address too. */
  private void reload(IssueId id) {
    getUI().ifPresent(ui -> ui.navigate("issues/" + issues.issue(signedIn.actor(), id).id()));
    again(id);
  }

  /** As it is now; what had the focus is gone with the page that was. */
  private void again(IssueId id) {
    show(id);
    getElement().executeJs("this.focus({preventScroll: true})");
  }

  @Override
  public String getPageTitle() {
    return title + " · Codesign";
  }
}
