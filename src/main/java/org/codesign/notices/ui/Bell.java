package org.codesign.notices.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import org.codesign.identity.SignedIn;
import org.codesign.notices.Notices;

/** Leads to one's notices and says how many are new; counted again with every page one opens. */
class Bell extends Anchor implements AfterNavigationObserver {

  private static final int MANY = 99;

  private final Notices notices;
  private final SignedIn signedIn;
  private final Span count = new Span();

  Bell(Notices notices, SignedIn signedIn) {
    super(NoticesView.PATH);
    this.notices = notices;
    this.signedIn = signedIn;
    addClassName("cd-bell");
    count.addClassName("cd-bell-count");
    count.getElement().setAttribute("aria-hidden", "true");
    add(VaadinIcon.BELL_O.create(), count);
    show();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    show();
  }

  void show() {
    int unread = notices.unread(signedIn.actor());
    count.setText(unread > MANY ? MANY + "+" : String.valueOf(unread));
    count.setVisible(unread > 0);
    setAriaLabel(
        unread == 0
            ? getTranslation("notices.bell.none")
            : getTranslation("notices.bell", count.getText()));
  }
}
