package org.codesign.issues.ui;

import com.vaadin.flow.component.select.Select;
import org.codesign.identity.SignedIn;
import org.codesign.issues.CloseForm;
import org.codesign.issues.ClosedAs;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueId;

/** Closes an issue with a reason that others can read. */
class CloseDialog extends CareDialog {

  private final IssueCare care;
  private final SignedIn signedIn;
  private final IssueId issue;
  private final Select<ClosedAs> as = new Select<>();

  CloseDialog(IssueCare care, SignedIn signedIn, IssueId issue, Runnable whenDone) {
    super("care.close", whenDone);
    this.care = care;
    this.signedIn = signedIn;
    this.issue = issue;
    as.setLabel(getTranslation("care.close.as"));
    as.setItems(ClosedAs.values());
    as.setItemLabelGenerator(it -> getTranslation("closed-as." + it));
    as.setWidthFull();
    errors().field("as", as);
    ask(as);
  }

  /** What is missing stays so here, for the form's validation to name. */
  @Override
  @SuppressWarnings("NullAway")
  void act() {
    care.close(signedIn.actor(), issue, new CloseForm(as.getValue(), reason()));
  }
}
