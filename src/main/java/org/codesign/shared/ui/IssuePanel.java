package org.codesign.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/**
 * What a module that {@code issues} does not know has to say on the page of an issue, above what
 * people say. Modules offer beans of this kind; the page shows them in order ({@link
 * org.springframework.core.annotation.Order}) and knows none.
 */
public interface IssuePanel {

  /** The panel for the person who is signed in; empty where there is nothing to say. */
  Optional<Component> about(UUID issue);

  /** Whether it belongs beside the issue's figures, and not above what people say. */
  default boolean isFigure() {
    return false;
  }
}
