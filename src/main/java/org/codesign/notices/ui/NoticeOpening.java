package org.codesign.notices.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.codesign.identity.SignedIn;
import org.codesign.notices.Notice;
import org.codesign.notices.NoticeId;
import org.codesign.notices.Notices;
import org.codesign.shared.NotFound;

/** Marks a notice as read and leads to what it is about. */
@Route("notices/:notice")
@PermitAll
class NoticeOpening extends Div implements BeforeEnterObserver {

  private final Notices notices;
  private final SignedIn signedIn;

  NoticeOpening(Notices notices, SignedIn signedIn) {
    this.notices = notices;
    this.signedIn = signedIn;
  }

  static String addressOf(NoticeId id) {
    return NoticesView.PATH + "/" + id;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Notice notice =
        notices.read(signedIn.actor(), idOf(event.getRouteParameters().get("notice").orElse("")));
    event.forwardTo(NoticePlace.of(notice));
  }

  private static NoticeId idOf(String text) {
    try {
      return new NoticeId(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      throw new NotFound("notice");
    }
  }
}
