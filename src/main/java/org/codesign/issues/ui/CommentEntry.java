package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.codesign.identity.Role;
import org.codesign.identity.SignedIn;
import org.codesign.issues.Author;
import org.codesign.issues.Comment;
import org.codesign.issues.CommentText;
import org.codesign.issues.Comments;
import org.codesign.issues.RemovalReason;
import org.codesign.shared.MarkdownLight;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.Notice;

/** One comment with what its reader may do to it. */
class CommentEntry extends Div {

  private final Comments comments;
  private final SignedIn signedIn;

  CommentEntry(Comments comments, SignedIn signedIn, Comment comment) {
    this.comments = comments;
    this.signedIn = signedIn;
    addClassName("cd-comment");
    getElement().setAttribute("role", "listitem");
    show(comment);
  }

  private void show(Comment comment) {
    removeAll();
    add(byLine(comment));
    if (!comment.isShown()) {
      add(gone(comment));
      return;
    }
    add(new Html("<div class=\"cd-said\">" + MarkdownLight.html(comment.text()) + "</div>"));
    if (!comment.mentioned().isEmpty() || comment.otherMentions() > 0) {
      add(note(getTranslation("comment.for", mentioned(comment))));
    }
    Div actions = new Div();
    actions.addClassName("cd-buttons");
    actions.add(actionsOn(comment));
    if (actions.getComponentCount() > 0) {
      add(actions);
    }
  }

  private Component byLine(Comment comment) {
    Span author = new Span(nameOf(comment.author()));
    author.addClassName("cd-author");
    String when = Dates.moment(comment.writtenAt());
    Div line =
        new Div(author, note(comment.edited() ? getTranslation("comment.edited", when) : when));
    line.addClassName("cd-tags");
    return line;
  }

  private String nameOf(Author author) {
    return switch (author) {
      case Author.Self() -> getTranslation("comment.me");
      case Author.Named(String name, boolean facilitator) ->
          facilitator ? getTranslation("comment.facilitator", name) : name;
      case Author.Elsewhere(boolean lead, String region) -> {
        String who = getTranslation(lead ? "comment.lead" : "comment.frontline");
        yield region.isEmpty() ? who : who + " · " + region;
      }
    };
  }

  private String mentioned(Comment comment) {
    List<String> names = new ArrayList<>(comment.mentioned());
    if (comment.otherMentions() > 0) {
      names.add(getTranslation("comment.for.others", comment.otherMentions()));
    }
    return String.join(", ", names);
  }

  private Component gone(Comment comment) {
    String words =
        comment
            .removal()
            .map(it -> getTranslation("comment.removed", getTranslation("removal." + it)))
            .orElseGet(() -> getTranslation("comment.deleted"));
    return note(words);
  }

  private List<Component> actionsOn(Comment comment) {
    if (comment.isMine()) {
      return List.of(
          quiet("comment.edit", () -> edit(comment)),
          quiet("comment.delete", () -> delete(comment)));
    }
    return signedIn.actor().is(Role.FACILITATOR)
        ? List.of(quiet("comment.remove", () -> askWhy(comment)))
        : List.of();
  }

  private Button quiet(String words, Runnable action) {
    Button button = new Button(getTranslation(words), click -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    return button;
  }

  private void edit(Comment comment) {
    removeAll();
    add(byLine(comment), new CommentEditing(comments, signedIn, comment, () -> again(comment)));
  }

  private void again(Comment comment) {
    show(comments.one(signedIn.actor(), comment.issue(), comment.id()));
  }

  /** The text stays with this page only, for the one who changes their mind. */
  private void delete(Comment comment) {
    comments.delete(signedIn.actor(), comment.issue(), comment.id());
    again(comment);
    Button undo = quiet("comment.undo", () -> restore(comment));
    add(undo);
    undo.focus();
  }

  private void restore(Comment comment) {
    try {
      comments.restore(
          signedIn.actor(), comment.issue(), comment.id(), new CommentText(comment.text()));
    } catch (NotFound tooLate) {
      Notice.problem(getTranslation("comment.undo.late"));
    }
    again(comment);
  }

  private void askWhy(Comment comment) {
    Div question = new Div(new Paragraph(getTranslation("comment.remove.why")));
    question.addClassName("cd-remove");
    Div reasons = new Div();
    reasons.addClassName("cd-buttons");
    for (RemovalReason reason : RemovalReason.values()) {
      Button button =
          new Button(getTranslation("removal." + reason), click -> remove(comment, reason));
      button.addThemeVariants(ButtonVariant.SMALL);
      reasons.add(button);
    }
    reasons.add(quiet("comment.cancel", () -> again(comment)));
    question.add(reasons);
    add(question);
    reasons.getComponentAt(0).getElement().callJsFunction("focus");
  }

  private void remove(Comment comment, RemovalReason reason) {
    try {
      comments.remove(signedIn.actor(), comment.issue(), comment.id(), reason);
      Notice.done(getTranslation("comment.remove.done"));
    } catch (NotFound goneMeanwhile) {
      Notice.done(getTranslation("comment.remove.gone"));
    }
    again(comment);
  }

  private static Span note(String text) {
    Span note = new Span(text);
    note.addClassName("cd-note");
    return note;
  }
}
