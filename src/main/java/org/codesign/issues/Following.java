package org.codesign.issues;

import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.FollowReader;
import org.codesign.issues.internal.FollowStore;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which issues a person wants to hear of. Nobody sees who follows. */
@Component
@Transactional
public class Following {

  private final FollowStore store;
  private final FollowReader reader;

  Following(FollowStore store, FollowReader reader) {
    this.store = store;
    this.reader = reader;
  }

  /**
   * @throws org.codesign.shared.NotFound if there is no such issue
   */
  public void follow(Actor actor, IssueId issue) {
    actor.mustBe(Role.STAFF);
    store.put(actor, issue, true);
  }

  /**
   * Hears no more of it, also after taking part again.
   *
   * @throws org.codesign.shared.NotFound if there is no such issue
   */
  public void unfollow(Actor actor, IssueId issue) {
    actor.mustBe(Role.STAFF);
    store.put(actor, issue, false);
  }

  @Transactional(readOnly = true)
  public boolean follows(Actor actor, IssueId issue) {
    actor.mustBe(Role.STAFF);
    return reader.follows(actor, issue);
  }

  /** What the person follows, the latest first, 25 a page. */
  @Transactional(readOnly = true)
  public Page<FollowedIssue> list(Actor actor, @Nullable Cursor after) {
    actor.mustBe(Role.STAFF);
    return reader.page(actor, after);
  }

  /**
   * Whether reporting, saying "me too" and commenting makes the person follow; at first it does.
   */
  @Transactional(readOnly = true)
  public boolean followsByTakingPart(Actor actor) {
    actor.mustBe(Role.STAFF);
    return reader.followsByTakingPart(actor);
  }

  public void followByTakingPart(Actor actor, boolean wanted) {
    actor.mustBe(Role.STAFF);
    store.choose(actor, wanted);
  }
}
