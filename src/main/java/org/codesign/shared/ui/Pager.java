package org.codesign.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;

/** Leads to the next page of a list, and back to its first; where one is stands in the URL. */
public class Pager extends Nav {

  /** The query parameter that holds the cursor. */
  public static final String AFTER = "after";

  public Pager() {
    addClassName("cd-pager");
    getElement().setAttribute("aria-label", getTranslation("pager.label"));
  }

  /**
   * @param here the address of the page shown, with its filters
   */
  public void show(Location here, Page<?> page) {
    removeAll();
    QueryParameters query = here.getQueryParameters();
    if (query.getParameters().containsKey(AFTER)) {
      add(link("pager.first", here, query.excluding(AFTER)));
    }
    page.next()
        .map(Cursor::text)
        .ifPresent(next -> add(link("pager.next", here, query.merging(AFTER, next))));
    setVisible(getElement().getChildCount() > 0);
  }

  private Anchor link(String key, Location here, QueryParameters query) {
    String text = query.getQueryString();
    Anchor link =
        new Anchor(here.getPath() + (text.isEmpty() ? "" : "?" + text), getTranslation(key));
    link.addClassName("cd-button-quiet");
    return link;
  }
}
