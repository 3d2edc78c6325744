package org.codesign.priorities.ui;

import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import org.codesign.shared.SupplierId;
import org.codesign.shared.ui.Dates;

/** Leads to a published list. */
class EditionLink extends Anchor {

  EditionLink(SupplierId supplier, int edition, Instant publishedAt) {
    setHref(address(supplier, edition));
    setText(getTranslation("priorities.edition.dated", edition, Dates.day(publishedAt)));
  }

  static String address(SupplierId supplier, int edition) {
    return "priorities/" + supplier + "/" + edition;
  }
}
