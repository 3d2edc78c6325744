package org.codesign.issues.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.SignedIn;
import org.codesign.issues.Cause;
import org.codesign.issues.CauseForm;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueDetails;

/** Says what an issue comes from, and why one thinks so. */
class CauseDialog extends CareDialog {

  private final IssueCare care;
  private final SignedIn signedIn;
  private final IssueDetails issue;
  private final Select<Cause> cause = new Select<>();
  private final ComboBox<SystemListItem> second =
      new ComboBox<>(getTranslation("issue.second-system"));

  CauseDialog(
      IssueCare care,
      SignedIn signedIn,
      IssueDetails issue,
      List<SystemListItem> systems,
      Runnable whenDone) {
    super("care.cause", whenDone);
    this.care = care;
    this.signedIn = signedIn;
    this.issue = issue;
    cause.setLabel(getTranslation("issue.cause"));
    cause.setItems(Cause.values());
    cause.setItemLabelGenerator(it -> getTranslation("cause." + it));
    cause.setWidthFull();
    second.setItems(systems);
    second.setItemLabelGenerator(SystemListItem::name);
    second.setWidthFull();
    cause.addValueChangeListener(
        change -> second.setVisible(change.getValue() == Cause.INTEGRATION));
    cause.setValue(issue.cause());
    second.setVisible(issue.cause() == Cause.INTEGRATION);
    issue
        .otherSystem()
        .flatMap(other -> systems.stream().filter(it -> it.id().equals(other.id())).findFirst())
        .ifPresent(second::setValue);
    reasonField().setRequiredIndicatorVisible(true);
    errors().field("cause", cause);
    errors().field("secondSystem", second);
    ask(cause, second);
  }

  @Override
  void act() {
    SystemListItem other = second.getValue();
    care.changeCause(
        signedIn.actor(),
        issue.id(),
        new CauseForm(
            issue.version(),
            cause.getValue(),
            cause.getValue() != Cause.INTEGRATION || other == null ? null : other.id(),
            reason()));
  }
}
