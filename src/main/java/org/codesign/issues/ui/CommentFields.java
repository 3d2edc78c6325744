package org.codesign.issues.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.codesign.identity.SignedIn;
import org.codesign.issues.CommentForm;
import org.codesign.issues.CommentId;
import org.codesign.issues.CommentText;
import org.codesign.issues.Comments;
import org.codesign.issues.IssueId;
import org.codesign.issues.Mentionable;
import org.codesign.shared.ui.FormErrors;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.TextGuard;

/** Says something under an issue, and whom to tell. */
class CommentFields extends Div {

  private final Comments comments;
  private final SignedIn signedIn;
  private final IssueId issue;
  private final Consumer<CommentId> whenWritten;
  private final FormErrors errors = new FormErrors();
  private final TextArea body = new TextArea(getTranslation("comment.body"));
  private final MultiSelectComboBox<Mentionable> mentions =
      new MultiSelectComboBox<>(getTranslation("comment.mentions"));

  /** Made with the form, so that sending twice says it once. */
  private CommentId id = CommentId.next();

  CommentFields(
      Comments comments, SignedIn signedIn, IssueId issue, Consumer<CommentId> whenWritten) {
    this.comments = comments;
    this.signedIn = signedIn;
    this.issue = issue;
    this.whenWritten = whenWritten;
    addClassName("cd-form");
    TextGuard guard = new TextGuard(body);
    errors.field("body", body, guard);
    errors.field("mentions", mentions);
    body.setHelperText(getTranslation("comment.body.help"));
    body.setMaxLength(CommentText.LONGEST);
    body.setMinRows(2);
    body.setMaxRows(12);
    mentions.setHelperText(getTranslation("comment.mentions.help"));
    mentions.setItemLabelGenerator(this::labelOf);
    mentions.setItemsWithFilterConverter(
        query ->
            comments.mentionable(signedIn.actor(), query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()),
        typed -> typed);
    Button send = new Button(getTranslation("comment.send"), click -> send(click.getSource()));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setDisableOnClick(true);
    for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
      send.addClickShortcut(Key.ENTER, modifier)
          .listenOn(this)
          .resetFocusOnActiveElement(); // else what was just typed would not be known yet
    }
    add(errors, body, guard, mentions, send);
  }

  private String labelOf(Mentionable person) {
    return person.facilitator()
        ? getTranslation("comment.facilitator", person.name())
        : person.name();
  }

  private void send(Button send) {
    CommentForm form =
        new CommentForm(
            body.getValue(),
            mentions.getValue().stream().map(Mentionable::id).collect(Collectors.toSet()));
    if (errors.none(() -> comments.write(signedIn.actor(), issue, id, form))) {
      whenWritten.accept(id);
      id = CommentId.next();
      body.clear();
      mentions.clear();
      Notice.done(getTranslation("comment.sent"));
    }
    send.setEnabled(true);
  }
}
