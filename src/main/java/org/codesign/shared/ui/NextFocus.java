package org.codesign.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * Where somebody goes on by keyboard after dealing with one thing of many: what goes away takes the
 * focus with it.
 */
public final class NextFocus {

  private NextFocus() {}

  /**
   * Puts the focus to what stands now where something else stood, else to the last one, else to the
   * page.
   *
   * @param list what was drawn anew
   * @param selector finds in it what can take the focus, one for each place
   * @param place counted from 0
   */
  public static void in(Component list, String selector, int place) {
    list.getElement()
        .executeJs(
            "const all = this.querySelectorAll($0);"
                + "(all[Math.min($1, all.length - 1)] ?? document.getElementById('main'))?.focus()",
            selector,
            place);
  }
}
