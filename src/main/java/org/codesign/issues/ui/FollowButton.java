package org.codesign.issues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.codesign.identity.SignedIn;
import org.codesign.issues.Following;
import org.codesign.issues.IssueId;
import org.codesign.shared.ui.Notice;

/** Follows an issue, or no more; pressed while one follows. */
class FollowButton extends Button {

  private final Following following;
  private final SignedIn signedIn;
  private final IssueId issue;

  FollowButton(Following following, SignedIn signedIn, IssueId issue) {
    this.following = following;
    this.signedIn = signedIn;
    this.issue = issue;
    addClassName("cd-follow");
    refresh();
    addClickListener(click -> change());
  }

  /** Shows what holds now: taking part may have changed it. */
  final void refresh() {
    show(following.follows(signedIn.actor(), issue));
  }

  private void show(boolean follows) {
    setText(getTranslation(follows ? "follow.on" : "follow.off"));
    Icon icon = (follows ? VaadinIcon.BELL : VaadinIcon.BELL_O).create();
    setIcon(icon);
    getElement().setAttribute("aria-pressed", String.valueOf(follows));
  }

  private void change() {
    boolean follows = following.follows(signedIn.actor(), issue);
    if (follows) {
      following.unfollow(signedIn.actor(), issue);
    } else {
      following.follow(signedIn.actor(), issue);
    }
    show(!follows);
    Notice.done(getTranslation(follows ? "follow.ended" : "follow.begun"));
  }
}
