package org.codesign.notices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.notices.Notice;
import org.codesign.notices.Notices;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.NextFocus;
import org.codesign.shared.ui.Pager;

/** What one was told in the last 90 days, the newest first. */
@Route(NoticesView.PATH)
@PermitAll
class NoticesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  static final String PATH = "notices";

  private final Notices notices;
  private final SignedIn signedIn;
  private final Div list = new Div();
  private final Pager pager = new Pager();
  private final Button readAll = new Button(getTranslation("notices.read-all"));
  private Location here = new Location(PATH);

  NoticesView(Notices notices, SignedIn signedIn) {
    this.notices = notices;
    this.signedIn = signedIn;
    addClassName("cd-page");
    list.addClassName("cd-notices");
    list.getElement().setAttribute("role", "list");
    readAll.addClickListener(click -> {
      notices.readAll(signedIn.actor());
      show();
      NextFocus.in(list, "a", 0);
    });
    Div heading = new Div(new H1(getTranslation("notices.title")), readAll);
    heading.addClassName("cd-heading");
    add(heading, links(), list, pager);
  }

  private Component links() {
    Div links = new Div(new Anchor(NoticeChoiceView.PATH, getTranslation("notices.choice.open")));
    links.addClassName("cd-buttons");
    if (signedIn.actor().isAnyOf(Role.STAFF)) {
      links.add(new Anchor("issues/followed", getTranslation("notices.followed")));
    }
    return links;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    here = event.getLocation();
    show();
  }

  private void show() {
    Page<Notice> page = pager.page(here, after -> notices.page(signedIn.actor(), after));
    list.removeAll();
    int unread = 0;
    for (Notice notice : page.items()) {
      list.add(line(notice, unread));
      unread += notice.unread() ? 1 : 0;
    }
    if (page.items().isEmpty()) {
      list.add(
          new EmptyState(getTranslation("notices.none"), getTranslation("notices.none.advice")));
    }
    list.getElement().setAttribute("role", page.items().isEmpty() ? "presentation" : "list");
    readAll.setVisible(notices.unread(signedIn.actor()) > 0);
    getUI()
        .flatMap(ui -> ui.getChildren().flatMap(NoticesView::bells).findFirst())
        .ifPresent(Bell::show);
  }

  private static Stream<Bell> bells(Component parent) {
    return Stream.concat(
        parent instanceof Bell bell ? Stream.of(bell) : Stream.empty(),
        parent.getChildren().flatMap(NoticesView::bells));
  }

  private NoticeLine line(Notice notice, int unreadBefore) {
    return new NoticeLine(
        notice,
        () -> {
          try {
            notices.read(signedIn.actor(), notice.id());
          } catch (NotFound gone) {
            // tidied away meanwhile: the list shows it
          }
          show();
          NextFocus.in(list, "vaadin-button", unreadBefore);
        });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("notices.title") + " · Codesign";
  }
}
