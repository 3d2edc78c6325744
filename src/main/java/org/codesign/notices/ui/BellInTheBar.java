package org.codesign.notices.ui;

import com.vaadin.flow.component.Component;
import org.codesign.identity.SignedIn;
import org.codesign.notices.Notices;
import org.codesign.shared.ui.BarItem;

/** Puts the bell on every page. */
@org.springframework.stereotype.Component
class BellInTheBar implements BarItem {

  private final Notices notices;
  private final SignedIn signedIn;

  BellInTheBar(Notices notices, SignedIn signedIn) {
    this.notices = notices;
    this.signedIn = signedIn;
  }

  @Override
  public Component forSignedIn() {
    return new Bell(notices, signedIn);
  }
}
