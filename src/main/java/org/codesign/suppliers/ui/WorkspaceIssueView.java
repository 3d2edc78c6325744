package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.SupplierIssue;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.MarkdownText;
import org.codesign.suppliers.Conversations;
import org.codesign.suppliers.Proof;
import org.codesign.suppliers.Proofs;
import org.codesign.suppliers.Responses;
import org.codesign.suppliers.Workspace;
import org.codesign.suppliers.WorkspaceIssue;

/** One issue with its evidence: what it costs, where it is, what was said. No name of anybody. */
@Route(IssueAddress.ROUTE)
@RolesAllowed("SUPPLIER")
class WorkspaceIssueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Workspace workspace;
  private final Responses responses;
  private final Proofs proofs;
  private final Conversations conversations;
  private final IssuePictures pictures;
  private final SignedIn signedIn;
  private final Clock clock;
  private String title = "";

  WorkspaceIssueView(
      Workspace workspace,
      Responses responses,
      Proofs proofs,
      Conversations conversations,
      IssuePictures pictures,
      SignedIn signedIn,
      Clock clock) {
    this.workspace = workspace;
    this.responses = responses;
    this.proofs = proofs;
    this.conversations = conversations;
    this.clock = clock;
    this.pictures = pictures;
    this.signedIn = signedIn;
    addClassName("cd-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    WorkspaceIssue shown = workspace.issue(signedIn.actor(), IssueAddress.in(event));
    title = shown.issue().title();
    removeAll();
    Div page = new Div(story(shown), aside(shown));
    page.addClassName("cd-issue-page");
    add(
        new BackLink("supplier", getTranslation("workspace.back")),
        new H1(title),
        about(shown),
        page);
  }

  private Component about(WorkspaceIssue shown) {
    Paragraph about =
        new Paragraph(
            getTranslation("priorities.issue.about", shown.issue().number(), shown.systemName()));
    about.addClassName("cd-lead");
    if (!shown.issue().harm()) {
      return about;
    }
    Span harm = new Span(getTranslation("issue.harm"));
    harm.addClassName("cd-tag");
    harm.getElement().setAttribute("data-kind", "harm");
    about.add(new Span(" "), harm);
    return about;
  }

  private Component story(WorkspaceIssue shown) {
    SupplierIssue issue = shown.issue();
    Div words = new Div(new H2(getTranslation("issue.body")), new MarkdownText(issue.body()));
    words.addClassName("cd-card");
    if (!issue.workaround().isEmpty()) {
      words.add(new H2(getTranslation("issue.workaround")), new MarkdownText(issue.workaround()));
    }
    Div story = new Div();
    shown.screen().ifPresent(screen -> story.add(new Pinned(screen, issue.pins())));
    story.add(words);
    if (!issue.merged().isEmpty()) {
      story.add(new MergedReports(issue.merged()));
    }
    proof(issue.id()).ifPresent(it -> story.add(new ProofCard(it)));
    story.add(
        new ReleasedPictures(pictures.of(signedIn.actor(), issue.id())),
        new ConversationCard(conversations, signedIn, issue.id(), "conversation.supplier"));
    return story;
  }

  private Component aside(WorkspaceIssue shown) {
    return new Div(
        new AnswerCard(responses, signedIn, shown.issue().id(), clock.instant()),
        new Cost(shown.appearances().getFirst()),
        new Details(shown.issue()),
        new Places(shown.appearances()));
  }

  private Optional<Proof> proof(IssueId issue) {
    try {
      return Optional.of(proofs.of(signedIn.actor(), issue));
    } catch (NotFound nothingPromised) {
      return Optional.empty();
    }
  }

  @Override
  public String getPageTitle() {
    return title + " · Codesign";
  }
}
