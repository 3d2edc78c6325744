package org.codesign.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** The list of keys, opened with {@code ?}. What they do is in {@code shortcuts.js}. */
@Tag("dialog")
@JsModule("context://frontend/components/shortcuts.js")
class ShortcutSheet extends HtmlContainer {

  ShortcutSheet() {
    addClassName("cd-shortcuts");
    getElement().setAttribute("aria-labelledby", "cd-shortcuts-title");
    H2 title = new H2(getTranslation("shortcuts.title"));
    title.setId("cd-shortcuts-title");
    NativeButton close = new NativeButton(getTranslation("shortcuts.close"));
    close.addClassName("cd-button");
    close
        .getElement()
        .executeJs("this.addEventListener('click', () => this.closest('dialog').close())");
    add(title, keys(), close);
  }

  private DescriptionList keys() {
    DescriptionList keys = new DescriptionList();
    add(keys, "/", "shortcuts.search");
    add(keys, "j", "shortcuts.next");
    add(keys, "k", "shortcuts.previous");
    add(keys, "n", "shortcuts.new");
    add(keys, "?", "shortcuts.sheet");
    add(keys, "Esc", "shortcuts.escape");
    return keys;
  }

  private void add(DescriptionList keys, String key, String meaning) {
    Span cap = new Span(key);
    cap.addClassName("cd-key");
    keys.add(
        new DescriptionList.Term(cap), new DescriptionList.Description(getTranslation(meaning)));
  }

  /** Shows the sheet. */
  void open() {
    getElement().executeJs("this.showModal()");
  }
}
