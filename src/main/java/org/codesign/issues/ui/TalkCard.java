package org.codesign.issues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.codesign.identity.SignedIn;
import org.codesign.issues.Comment;
import org.codesign.issues.CommentId;
import org.codesign.issues.Comments;
import org.codesign.issues.Following;
import org.codesign.issues.IssueId;
import org.codesign.issues.Voices;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;

/** What people say about an issue, the newest first, and whether one follows it. */
class TalkCard extends Div {

  private final Comments comments;
  private final SignedIn signedIn;
  private final IssueId issue;
  private final FollowButton follow;
  private final Paragraph none = new Paragraph(getTranslation("comments.none"));
  private final Div entries = new Div();
  private final Button older = new Button(getTranslation("comments.older"), click -> showOlder());
  private @Nullable Cursor next;

  TalkCard(Comments comments, Following following, SignedIn signedIn, IssueId issue) {
    this.comments = comments;
    this.signedIn = signedIn;
    this.issue = issue;
    addClassNames("cd-card", "cd-talk");
    this.follow = new FollowButton(following, signedIn, issue);
    Div heading = new Div(new H2(getTranslation("comments.title")), follow);
    heading.addClassName("cd-heading");
    entries.addClassName("cd-comments");
    entries.getElement().setAttribute("role", "list");
    older.addThemeVariants(ButtonVariant.TERTIARY);
    none.addClassName("cd-note");
    add(heading);
    if (Voices.mayReport(signedIn.actor())) {
      add(new CommentFields(comments, signedIn, issue, this::showNew));
    }
    add(none, entries, older);
    showOlder();
  }

  private void showOlder() {
    Page<Comment> page = comments.page(signedIn.actor(), issue, next);
    page.items().forEach(it -> entries.add(entry(it)));
    next = page.nextCursor();
    older.setVisible(next != null);
    none.setVisible(entries.getComponentCount() == 0);
  }

  private void showNew(CommentId written) {
    entries.addComponentAsFirst(entry(comments.one(signedIn.actor(), issue, written)));
    none.setVisible(false);
    follow.refresh();
  }

  private CommentEntry entry(Comment comment) {
    return new CommentEntry(comments, signedIn, comment);
  }
}
