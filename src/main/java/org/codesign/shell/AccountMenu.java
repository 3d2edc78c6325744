package org.codesign.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.codesign.identity.Actor;

/** One's own things: API tokens, colours, keyboard, signing out. */
class AccountMenu extends MenuBar {

  AccountMenu(Actor actor, AuthenticationContext authentication, Runnable showKeyboard) {
    addClassName("cd-account");
    Avatar avatar = new Avatar(actor.name());
    avatar.getElement().setAttribute("aria-hidden", "true");
    var root = addItem(avatar);
    root.setAriaLabel(getTranslation("account.label", actor.name()));
    SubMenu menu = root.getSubMenu();
    menu.addItem(
        getTranslation("account.tokens"), click -> UI.getCurrent().navigate("account/tokens"));
    SubMenu colours = menu.addItem(getTranslation("account.colours")).getSubMenu();
    for (ColorScheme.Value scheme :
        new ColorScheme.Value[] {
          ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK
        }) {
      colours.addItem(
          getTranslation("account.colours." + scheme.name()),
          click -> ColourChoice.keep(UI.getCurrent(), scheme));
    }
    menu.addItem(getTranslation("account.keyboard"), click -> showKeyboard.run());
    menu.addItem(getTranslation("account.sign-out"), click -> authentication.logout());
  }
}
