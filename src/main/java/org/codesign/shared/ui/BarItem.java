package org.codesign.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * What a module puts into the bar at the top of every page. Modules offer beans of this kind; the
 * frame shows them in order ({@link org.springframework.core.annotation.Order}) and knows none.
 */
public interface BarItem {

  /** The piece for the person who is signed in. */
  Component forSignedIn();
}
