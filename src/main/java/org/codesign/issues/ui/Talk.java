package org.codesign.issues.ui;

import org.codesign.identity.SignedIn;
import org.codesign.issues.Comments;
import org.codesign.issues.Following;
import org.codesign.issues.IssueId;
import org.springframework.stereotype.Component;

/** Makes the card on which people talk about an issue. */
@Component
class Talk {

  private final Comments comments;
  private final Following following;
  private final SignedIn signedIn;

  Talk(Comments comments, Following following, SignedIn signedIn) {
    this.comments = comments;
    this.following = following;
    this.signedIn = signedIn;
  }

  TalkCard about(IssueId issue) {
    return new TalkCard(comments, following, signedIn, issue);
  }
}
