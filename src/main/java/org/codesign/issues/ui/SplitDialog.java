package org.codesign.issues.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.IntStream;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.SplitForm;

/** Makes a part of a report an issue of its own. */
class SplitDialog extends CareDialog {

  /** Made with the form, so that sending twice splits once. */
  private final IssueId part = IssueId.next();

  private final IssueCare care;
  private final SignedIn signedIn;
  private final IssueId issue;
  private final TextField title = new TextField(getTranslation("issue.title"));
  private final TextArea body = new TextArea(getTranslation("issue.body"));
  private final CheckboxGroup<Integer> pins = new CheckboxGroup<>();

  /**
   * @param ownPins how many pins are the issue's own; they come first in its list
   */
  SplitDialog(
      IssueCare care, SignedIn signedIn, IssueDetails issue, int ownPins, Runnable whenDone) {
    super("care.split", whenDone);
    this.care = care;
    this.signedIn = signedIn;
    this.issue = issue.id();
    title.setWidthFull();
    body.setWidthFull();
    body.setMinRows(4);
    body.setValue(issue.text().body());
    body.setHelperText(getTranslation("care.split.body.help"));
    pins.setLabel(getTranslation("care.split.pins"));
    pins.setItems(IntStream.rangeClosed(1, ownPins).boxed().toList());
    pins.setItemLabelGenerator(it -> getTranslation("pin", String.valueOf(it)));
    pins.setVisible(ownPins > 0);
    errors().field("title", title);
    errors().field("body", body);
    errors().field("pins", pins);
    ask(new Paragraph(getTranslation("care.split.what")), title, body, pins);
  }

  @Override
  void act() {
    care.split(
        signedIn.actor(),
        issue,
        part,
        new SplitForm(
            new IssueText(title.getValue(), body.getValue(), ""), pins.getValue(), reason()));
  }
}
