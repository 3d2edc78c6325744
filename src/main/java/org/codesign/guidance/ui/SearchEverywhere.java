package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.codesign.shared.ui.BarItem;
import org.springframework.core.annotation.Order;

/**
 * The search box in the bar of every page. It is a form in the browser, and holds nothing here;
 * pages that have a search of their own give {@code /} to that.
 */
@org.springframework.stereotype.Component
@Order(10)
class SearchEverywhere implements BarItem {

  @Override
  public Component forSignedIn() {
    return new Box();
  }

  @Tag("cd-search-box")
  @JsModule("context://frontend/components/search-box.js")
  static class Box extends HtmlComponent {

    Box() {
      getElement().setAttribute("label", getTranslation("guidance.search"));
      getElement().setAttribute("all", getTranslation("guidance.suggest.all"));
    }
  }
}
