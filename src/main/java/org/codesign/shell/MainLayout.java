package org.codesign.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.BarItem;
import org.codesign.shared.ui.NavigationLink;

/** The frame around every page: bar, navigation, account menu. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

  private static final String NOWHERE = "/"; // no path begins with a slash

  private String shown = NOWHERE;

  MainLayout(
      SignedIn signedIn,
      AuthenticationContext authentication,
      List<NavigationLink> links,
      List<BarItem> items) {
    ColourChoice.of(VaadinRequest.getCurrent())
        .ifPresent(UI.getCurrent().getPage()::setColorScheme);
    setPrimarySection(Section.NAVBAR);
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("nav.toggle"));
    Span gap = new Span();
    gap.addClassName("cd-gap");
    addToNavbar(skipLink(), toggle, new Brand(), gap);
    ShortcutSheet shortcuts = new ShortcutSheet();
    signedIn
        .ifAny()
        .ifPresent(actor -> {
          items.forEach(it -> addToNavbar(it.forSignedIn()));
          addToNavbar(new AccountMenu(actor, authentication, shortcuts::open));
        });
    addToNavbar(shortcuts);
    addToDrawer(drawer(links));
  }

  /** What the page is about; the skip link leads here. */
  @Override
  public void showRouterLayoutContent(HasElement content) {
    content.getElement().setAttribute("id", "main");
    content.getElement().setAttribute("role", "main");
    content.getElement().setAttribute("tabindex", "-1");
    super.showRouterLayoutContent(content);
  }

  /**
   * Another page begins at its top, and is read out and walked from there where the focus went with
   * the last one; another part of the same page stays where it is.
   */
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String path = event.getLocation().getPath();
    if (!path.equals(shown)) {
      getElement().executeJs("this.shadowRoot?.querySelector('[part=content]')?.scrollTo(0, 0)");
      if (!shown.equals(NOWHERE)) {
        getElement()
            .executeJs(
                """
                if (document.activeElement === document.body) {
                  document.getElementById('main')?.focus({ preventScroll: true });
                }\
                """);
      }
    }
    shown = path;
  }

  /** Moves the focus itself: an address of only a fragment would lead to the start page. */
  private Anchor skipLink() {
    Anchor skip = new Anchor("#main", getTranslation("nav.skip"));
    skip.setRouterIgnore(true);
    skip.addClassName("cd-skip");
    skip.getElement()
        .executeJs(
            """
            this.addEventListener('click', event => {
              event.preventDefault();
              document.getElementById('main').focus();
            })\
            """);
    return skip;
  }

  /** What scrolls is no stop of its own for the keyboard: the links in it are. */
  private static Scroller drawer(List<NavigationLink> links) {
    Scroller scroller = new Scroller(new Navigation(links));
    scroller.getElement().setAttribute("tabindex", "-1");
    return scroller;
  }
}
