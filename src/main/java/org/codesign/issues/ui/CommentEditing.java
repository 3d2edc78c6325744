package org.codesign.issues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.codesign.identity.SignedIn;
import org.codesign.issues.Comment;
import org.codesign.issues.CommentText;
import org.codesign.issues.Comments;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.TextGuard;

/**
 * Changes one's own comment. Where another window was faster, both texts stand there and saving
 * again is a decision.
 */
class CommentEditing extends Div {

  private final Comments comments;
  private final SignedIn signedIn;
  private final Comment comment;
  private final Runnable whenDone;
  private final FormErrors errors = new FormErrors();
  private final Div theirs = new Div();
  private final TextArea body = new TextArea(getTranslation("comment.body"));
  private int version;

  CommentEditing(Comments comments, SignedIn signedIn, Comment comment, Runnable whenDone) {
    this.comments = comments;
    this.signedIn = signedIn;
    this.comment = comment;
    this.whenDone = whenDone;
    this.version = comment.version();
    addClassName("cd-form");
    theirs.addClassName("cd-versions");
    TextGuard guard = new TextGuard(body);
    errors.field("body", body, guard);
    body.setHelperText(getTranslation("comment.body.help"));
    body.setMaxLength(CommentText.LONGEST);
    body.setValue(comment.text());
    Button save = new Button(getTranslation("comment.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Div buttons =
        new Div(save, new Button(getTranslation("comment.cancel"), click -> whenDone.run()));
    buttons.addClassName("cd-buttons");
    add(errors, theirs, body, guard, buttons);
    body.focus();
  }

  private void save() {
    boolean saved =
        errors.none(() -> {
          try {
            comments.edit(
                signedIn.actor(),
                comment.issue(),
                comment.id(),
                version,
                new CommentText(body.getValue()));
          } catch (Stale stale) {
            showTheirs();
            throw stale;
          } catch (NotFound gone) {
            Notice.problem(getTranslation("comment.gone"));
          }
        });
    if (saved) {
      whenDone.run();
    }
  }

  private void showTheirs() {
    Comment now = comments.one(signedIn.actor(), comment.issue(), comment.id());
    version = now.version();
    Paragraph text = new Paragraph(now.text());
    text.addClassName("cd-prose");
    theirs.removeAll();
    theirs.add(new Div(new H3(getTranslation("reword.theirs")), text));
  }
}
