package org.codesign.timing.ui;

import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.NavigationLink;
import org.springframework.stereotype.Component;

/** Leads to the log, which is no Flow view. */
@Component
class LogLink implements NavigationLink {

  private final SignedIn signedIn;

  LogLink(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public String title() {
    return "log.menu";
  }

  @Override
  public String path() {
    return "log/";
  }

  @Override
  public double order() {
    return 5;
  }

  @Override
  public String icon() {
    return "vaadin:clock";
  }

  @Override
  public boolean isForSignedIn() {
    return signedIn
        .ifAny()
        .filter(actor -> Role.FRONTLINE.stream().anyMatch(actor::is))
        .isPresent();
  }
}
