package org.codesign.priorities.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.codesign.shared.NotFound;
import org.codesign.shared.SupplierId;
import org.codesign.shared.ui.Address;

/** What the address of a page names. */
final class Addresses {

  private Addresses() {}

  /**
   * @throws NotFound if it is no id at all
   */
  static SupplierId supplier(BeforeEnterEvent event) {
    return Address.id(event.getRouteParameters(), "supplier", SupplierId::new);
  }

  /**
   * @throws NotFound if it is no number
   */
  static int edition(BeforeEnterEvent event) {
    try {
      return Integer.parseInt(parameter(event, "edition"));
    } catch (NumberFormatException noNumber) {
      throw new NotFound("list");
    }
  }

  private static String parameter(BeforeEnterEvent event, String name) {
    return event.getRouteParameters().get(name).orElse("");
  }
}
