package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import java.util.function.Function;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.Pager;
import org.jspecify.annotations.Nullable;

/** A page of cards, or words and advice where there are none. */
class CardPage<T> extends Div {

  private final Function<@Nullable Cursor, Page<T>> read;
  private final Function<T, Component> card;
  private final String none;
  private final Pager pager = new Pager();
  private Location here = new Location("");

  /**
   * @param none the message where there are none; its advice is {@code <none>.advice}
   */
  CardPage(
      String style,
      Function<@Nullable Cursor, Page<T>> read,
      Function<T, Component> card,
      String none) {
    this.read = read;
    this.card = card;
    this.none = none;
    addClassName(style);
  }

  void show(Location address) {
    here = address;
    showAgain();
  }

  /** After a card was decided on. */
  void showAgain() {
    Page<T> page = pager.page(here, read);
    removeAll();
    page.items().forEach(it -> add(card.apply(it)));
    if (page.items().isEmpty()) {
      add(new EmptyState(getTranslation(none), getTranslation(none + ".advice")));
    }
  }

  /** To be put below. */
  Pager pager() {
    return pager;
  }
}
