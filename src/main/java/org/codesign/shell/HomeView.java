package org.codesign.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.HomePanel;

/** One's own page: what is asked of me, and what came of what I said. */
@Route("")
@Menu(title = "nav.home", order = 0, icon = "vaadin:home")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

  HomeView(SignedIn signedIn, List<HomePanel> panels) {
    addClassNames("cd-page", "cd-home");
    add(new H1(getTranslation("home.title", signedIn.actor().name())));
    Div columns = new Div();
    columns.addClassName("cd-panels");
    panels.forEach(panel -> panel.forSignedIn().ifPresent(columns::add));
    add(columns);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("home.page-title");
  }
}
