package org.codesign.issues;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codesign.identity.PersonId;
import org.codesign.issues.internal.CommentReader;
import org.codesign.issues.internal.FollowReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules need to know of the talk about issues; asks nobody's role. */
@Component
@Transactional(readOnly = true)
public class TalkFacts {

  private final CommentReader comments;
  private final FollowReader follows;

  TalkFacts(CommentReader comments, FollowReader follows) {
    this.comments = comments;
    this.follows = follows;
  }

  /**
   * A comment's people.
   *
   * @param shown whether there is still a text to read
   */
  public record Spoken(PersonId author, Set<PersonId> mentioned, boolean shown) {}

  public Optional<Spoken> spoken(CommentId comment) {
    return comments.spoken(comment);
  }

  /** Who reported the issue. */
  public Optional<PersonId> reporter(IssueId issue) {
    return follows.reporter(issue);
  }

  /** The issue that this one is shown as: itself, unless it was merged. */
  public IssueId shownAs(IssueId issue) {
    return follows.shownAs(issue);
  }

  /**
   * Who follows the issue, by id.
   *
   * @param after only those behind this one
   */
  public List<PersonId> followers(IssueId issue, @Nullable PersonId after, int most) {
    return follows.followers(issue, after, most);
  }

  /** Number and title of those among these that exist, in one query. */
  public Map<IssueId, Headline> headlines(Collection<IssueId> issues) {
    return follows.headlines(issues);
  }

  public record Headline(int number, String title) {}
}
