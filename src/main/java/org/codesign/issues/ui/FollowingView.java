package org.codesign.issues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.identity.SignedIn;
import org.codesign.issues.FollowedIssue;
import org.codesign.issues.Following;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.Pager;
import org.codesign.shared.ui.TitleCell;

/** The issues one hears of, and whether taking part adds to them. */
@Route("issues/followed")
@RolesAllowed({"WORKER", "MEMBER", "FACILITATOR", "COUNCIL_LEAD", "ADMIN"})
class FollowingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Following following;
  private final SignedIn signedIn;
  private final Div list = new Div();

  FollowingView(Following following, SignedIn signedIn) {
    this.following = following;
    this.signedIn = signedIn;
    addClassName("cd-page");
    Checkbox byTakingPart = new Checkbox(getTranslation("following.by-taking-part"));
    byTakingPart.setValue(following.followsByTakingPart(signedIn.actor()));
    byTakingPart.addValueChangeListener(change -> {
      following.followByTakingPart(signedIn.actor(), change.getValue());
      Notice.done(getTranslation("following.saved"));
    });
    add(
        new BackLink("issues", getTranslation("board.back")),
        new H1(getTranslation("following.title")),
        byTakingPart,
        list);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(event.getLocation());
  }

  private void show(Location here) {
    Page<FollowedIssue> page = page(here);
    list.removeAll();
    if (page.items().isEmpty()) {
      list.add(
          new EmptyState(
              getTranslation("following.none"),
              getTranslation("following.none.advice"),
              new Anchor("issues", getTranslation("board.back"))));
      return;
    }
    ListTable<FollowedIssue> table =
        new ListTable<FollowedIssue>(getTranslation("following.title"))
            .cell(getTranslation("following.issue"), this::title)
            .figure(getTranslation("following.comments"), it -> String.valueOf(it.comments()))
            .cell("", it -> stop(it, here));
    table.show(page.items());
    Pager pager = new Pager();
    pager.show(here, page);
    list.add(table, pager);
  }

  private TitleCell title(FollowedIssue issue) {
    return new TitleCell(
        "issues/" + issue.id(),
        issue.title(),
        getTranslation(
            "following.since",
            String.valueOf(issue.number()),
            getTranslation(issue.open() ? "status.OPEN" : "status.CLOSED"),
            Dates.day(issue.since())));
  }

  private Button stop(FollowedIssue issue, Location here) {
    Button stop =
        new Button(
            getTranslation("following.stop"),
            click -> {
              following.unfollow(signedIn.actor(), issue.id());
              Notice.done(getTranslation("follow.ended"));
              show(here);
            });
    stop.addThemeVariants(ButtonVariant.TERTIARY);
    stop.setAriaLabel(getTranslation("following.stop.label", issue.title()));
    return stop;
  }

  /** An address with the cursor of another list leads to the first page. */
  private Page<FollowedIssue> page(Location here) {
    try {
      Cursor after =
          here.getQueryParameters().getSingleParameter(Pager.AFTER).map(Cursor::parse).orElse(null);
      return following.list(signedIn.actor(), after);
    } catch (IllegalArgumentException noCursorOfThisList) {
      return following.list(signedIn.actor(), null);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("following.title") + " · Codesign";
  }
}
