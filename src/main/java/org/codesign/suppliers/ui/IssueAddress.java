package org.codesign.suppliers.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.codesign.issues.IssueId;
import org.codesign.shared.NotFound;

/** Where a supplier's people read about an issue. */
final class IssueAddress {

  static final String PARAMETER = "issue";
  static final String ROUTE = "supplier/issues/:" + PARAMETER;

  private IssueAddress() {}

  static String of(IssueId issue) {
    return "supplier/issues/" + issue;
  }

  /**
   * @throws NotFound if the address names no id at all
   */
  static IssueId in(BeforeEnterEvent event) {
    try {
      return new IssueId(UUID.fromString(event.getRouteParameters().get(PARAMETER).orElse("")));
    } catch (IllegalArgumentException noId) {
      throw new NotFound("issue");
    }
  }
}
