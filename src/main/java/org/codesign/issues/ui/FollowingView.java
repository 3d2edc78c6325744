package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.codesign.identity.SignedIn;
import org.codesign.issues.FollowedIssue;
import org.codesign.issues.Following;
import org.codesign.shared.Page;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.NextFocus;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.Pager;

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
    Pager pager = new Pager();
    Page<FollowedIssue> page = pager.page(here, after -> following.list(signedIn.actor(), after));
    list.removeAll();
    if (page.items().isEmpty()) {
      list.add(
          new EmptyState(
              getTranslation("following.none"),
              getTranslation("following.none.advice"),
              new Anchor("issues", getTranslation("board.back"))));
      return;
    }
    UnorderedList lines = new UnorderedList();
    lines.addClassName("cd-notices");
    page.items().forEach(it -> lines.add(line(it, here)));
    list.add(lines, pager);
  }

  private ListItem line(FollowedIssue issue, Location here) {
    Div words = new Div(new Anchor("issues/" + issue.id(), issue.title()), note(about(issue)));
    words.addClassName("cd-notice-words");
    ListItem line = new ListItem(words, stop(issue, here));
    line.addClassName("cd-notice");
    return line;
  }

  private String about(FollowedIssue issue) {
    String state =
        getTranslation(
            "following.line",
            String.valueOf(issue.number()),
            getTranslation(issue.open() ? "status.OPEN" : "status.CLOSED"));
    String since = getTranslation("following.since", Dates.day(issue.since()));
    return issue.comments() == 0
        ? state + " · " + since
        : state + " · " + getTranslation("board.comments", issue.comments()) + " · " + since;
  }

  private static Span note(String text) {
    Span note = new Span(text);
    note.addClassName("cd-note");
    return note;
  }

  private NativeButton stop(FollowedIssue issue, Location here) {
    NativeButton stop = new NativeButton(getTranslation("following.stop"));
    stop.addClassName("cd-link-quiet");
    stop.setAriaLabel(getTranslation("following.stop.label", issue.title()));
    stop.addClickListener(click -> {
      following.unfollow(signedIn.actor(), issue.id());
      Notice.done(getTranslation("follow.ended"));
      int place = stop.getParent().flatMap(this::placeOf).orElse(0);
      show(here);
      NextFocus.in(list, ".cd-notice button", place);
    });
    return stop;
  }

  private Optional<Integer> placeOf(Component line) {
    return line.getParent().map(lines -> lines.getElement().indexOfChild(line.getElement()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("following.title") + " · Codesign";
  }
}
