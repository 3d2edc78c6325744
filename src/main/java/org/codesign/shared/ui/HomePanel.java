package org.codesign.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * What a module has to say on the home page: what is asked of the person, or what came of what they
 * said. Modules offer beans of this kind; the page shows them in order ({@link
 * org.springframework.core.annotation.Order}) and knows none.
 */
public interface HomePanel {

  /** The panel for the person who is signed in; empty where it does not concern them. */
  Optional<Component> forSignedIn();
}
