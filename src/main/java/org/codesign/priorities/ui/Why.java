package org.codesign.priorities.ui;

import com.vaadin.flow.component.Component;
import org.codesign.priorities.Figures;

/** Says in words, with its numbers, why an issue stands where it does. */
final class Why {

  private Why() {}

  static String[] of(Component page, Figures figures) {
    return figures.whyKeys().stream()
        .map(key -> page.getTranslation(key, figures.whyParts()))
        .toArray(String[]::new);
  }
}
