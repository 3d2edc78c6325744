package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Locale;

/** The places of the catalogue, side by side; the one shown is marked. */
class CatalogueTabs extends Nav {

  /** In the order in which one meets them. */
  enum Place {
    SYSTEMS(""),
    SUPPLIERS("/suppliers"),
    COUNCILS("/councils"),
    TASKS("/tasks"),
    IMPORT("/import");

    private final String path;

    Place(String path) {
      this.path = "manage/catalogue" + path;
    }

    String path() {
      return path;
    }
  }

  CatalogueTabs(Place shown) {
    addClassName("cd-tabs");
    getElement().setAttribute("aria-label", getTranslation("catalogue.tabs"));
    for (Place place : Place.values()) {
      Anchor link =
          new Anchor(
              place.path(),
              getTranslation("catalogue.tab." + place.name().toLowerCase(Locale.ROOT)));
      if (place == shown) {
        link.getElement().setAttribute("aria-current", "page");
      }
      add(link);
    }
  }
}
