package org.codesign.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Function;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;

/** Leads to the next page of a list, and back to its first; where one is stands in the URL. */
public class Pager extends Nav {

  /** The query parameter that holds the cursor. */
  public static final String AFTER = "after";

  public Pager() {
    addClassName("cd-pager");
    getElement().setAttribute("aria-label", getTranslation("pager.label"));
  }

  /**
   * The page that the address asks for, with the way on from it. A cursor that is none of this list
   * leads to its first page.
   */
  public <T> Page<T> page(Location here, Function<@Nullable Cursor, Page<T>> read) {
    Page<T> page = asked(here, read);
    show(here, page);
    return page;
  }

  private static <T> Page<T> asked(Location here, Function<@Nullable Cursor, Page<T>> read) {
    try {
      return read.apply(
          here.getQueryParameters().getSingleParameter(AFTER).map(Cursor::parse).orElse(null));
    } catch (IllegalArgumentException noCursorOfThisList) {
      return read.apply(null);
    }
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
