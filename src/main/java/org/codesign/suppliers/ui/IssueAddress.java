package org.codesign.suppliers.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.codesign.issues.IssueId;
import org.codesign.shared.ui.Address;

/** Where a supplier's people read about an issue. */
final class IssueAddress {

  static final String PARAMETER = "issue";
  static final String ROUTE = "supplier/issues/:" + PARAMETER;

  private IssueAddress() {}

  static String of(IssueId issue) {
    return "supplier/issues/" + issue;
  }

  /**
   * @throws org.codesign.shared.NotFound if the address names no id at all
   */
  static IssueId in(BeforeEnterEvent event) {
    return Address.id(event.getRouteParameters(), PARAMETER, IssueId::new);
  }
}
