package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.codesign.identity.SignedIn;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.IssueText;
import org.codesign.issues.Issues;
import org.codesign.shared.Stale;
import org.codesign.shared.ui.FormErrors;

/**
 * Changes the words of an issue. Where somebody else was faster, both texts stand side by side and
 * nothing is lost: the own one stays in the form, and saving again is a decision.
 */
class Rewording extends Div {

  private final Issues issues;
  private final SignedIn signedIn;
  private final Runnable whenSaved;
  private final FormErrors errors = new FormErrors();
  private final TextField title = new TextField(getTranslation("issue.title"));
  private final TextArea body = new TextArea(getTranslation("issue.body"));
  private final TextArea workaround = new TextArea(getTranslation("issue.workaround"));
  private final TextGuards guards = new TextGuards();
  private final Div theirs = new Div();
  private int version;

  Rewording(Issues issues, SignedIn signedIn, IssueDetails issue, Runnable whenSaved) {
    this.issues = issues;
    this.signedIn = signedIn;
    this.whenSaved = whenSaved;
    this.version = issue.version();
    guards.add("title", title, errors);
    guards.add("body", body, errors);
    guards.add("workaround", workaround, errors);
    theirs.addClassName("cd-versions");
    add(opener(issue));
  }

  private Component opener(IssueDetails issue) {
    return new Button(
        getTranslation("reword.open"),
        click -> {
          title.setValue(issue.text().title());
          body.setValue(issue.text().body());
          workaround.setValue(issue.text().workaround());
          removeAll();
          Button save = new Button(getTranslation("reword.save"), press -> save(issue));
          save.addThemeVariants(ButtonVariant.PRIMARY);
          Button cancel = new Button(getTranslation("reword.cancel"), press -> whenSaved.run());
          Div buttons = new Div(save, cancel);
          buttons.addClassName("cd-actions");
          addClassName("cd-form");
          add(errors, theirs, title, guards.of("title"), body, guards.of("body"));
          add(workaround, guards.of("workaround"), buttons);
          title.focus();
        });
  }

  private void save(IssueDetails issue) {
    IssueText mine = new IssueText(title.getValue(), body.getValue(), workaround.getValue());
    boolean saved =
        errors.none(() -> {
          try {
            issues.reword(signedIn.actor(), issue.id(), version, mine, guards.kept());
          } catch (Stale stale) {
            showTheirs(issues.issue(signedIn.actor(), issue.id()));
            throw stale;
          }
        });
    if (saved) {
      whenSaved.run();
    }
  }

  private void showTheirs(IssueDetails now) {
    version = now.version();
    IssueText text = now.text();
    theirs.removeAll();
    Div card =
        new Div(
            new H3(getTranslation("reword.theirs")),
            new Paragraph(text.title()),
            prose(text.body()),
            prose(text.workaround()));
    theirs.add(card);
  }

  private static Paragraph prose(String text) {
    Paragraph prose = new Paragraph(text);
    prose.addClassName("cd-prose");
    return prose;
  }
}
