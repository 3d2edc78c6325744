package org.codesign.issues;

import jakarta.validation.Valid;
import java.util.List;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.CommentReader;
import org.codesign.issues.internal.CommentStore;
import org.codesign.issues.internal.FollowStore;
import org.codesign.issues.internal.Mentions;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** What staff say to each other under an issue; suppliers read none of it. */
@Component
@Validated
@Transactional
public class Comments {

  private final CommentStore store;
  private final CommentReader reader;
  private final Mentions mentions;
  private final FollowStore follows;
  private final ApplicationEventPublisher events;

  Comments(
      CommentStore store,
      CommentReader reader,
      Mentions mentions,
      FollowStore follows,
      ApplicationEventPublisher events) {
    this.store = store;
    this.reader = reader;
    this.mentions = mentions;
    this.follows = follows;
    this.events = events;
  }

  /**
   * The newest first, 20 a page; deleted and removed ones keep their place.
   *
   * @throws org.codesign.shared.NotFound if there is no such issue
   */
  @Transactional(readOnly = true)
  public Page<Comment> page(Actor actor, IssueId issue, @Nullable Cursor after) {
    actor.mustBe(Role.STAFF);
    return reader.page(actor, issue, after);
  }

  /**
   * @throws org.codesign.shared.NotFound if there is none under this issue
   */
  @Transactional(readOnly = true)
  public Comment one(Actor actor, IssueId issue, CommentId comment) {
    actor.mustBe(Role.STAFF);
    return reader.one(actor, issue, comment);
  }

  /**
   * Says something, and follows the issue from now on; under a merged issue, both go to the one it
   * is shown as. The id is made where the form is, so that sending it twice says it once.
   *
   * @throws org.codesign.shared.Invalid if the text tells who somebody is, somebody is mentioned
   *     who may not be, or the person wrote more than 10 comments in ten minutes or 100 in a day
   * @throws org.codesign.shared.Stale if the person wrote something else by this id
   * @throws org.codesign.shared.NotFound if there is no such issue, or the id is somebody else's
   */
  public void write(Actor actor, IssueId issue, CommentId id, @Valid CommentForm form) {
    actor.mustBe(Voices.ALL);
    FreeText.check("body", form.body());
    mentions.check(actor, form.mentions());
    store
        .add(actor, issue, id, form)
        .ifPresent(shownAs -> {
          mentions.add(id, form.mentions());
          follows.takePart(actor, shownAs);
          events.publishEvent(new Commented(shownAs, id));
        });
  }

  /**
   * Changes one's own words; what they were is not kept.
   *
   * @throws org.codesign.shared.Invalid if the text tells who somebody is
   * @throws org.codesign.shared.Stale if they were changed since {@code version}
   * @throws org.codesign.shared.NotFound if it is not one's own, or gone
   */
  public void edit(Actor actor, IssueId issue, CommentId id, int version, @Valid CommentText text) {
    actor.mustBe(Voices.ALL);
    FreeText.check("body", text.body());
    store.edit(actor, issue, id, version, text.body());
  }

  /**
   * Deletes one's own comment: the text is gone at once, the place stays. Again changes nothing.
   *
   * @throws org.codesign.shared.NotFound if it is not one's own, or was removed
   */
  public void delete(Actor actor, IssueId issue, CommentId id) {
    actor.mustBe(Voices.ALL);
    if (store.delete(actor, issue, id)) {
      events.publishEvent(new CommentErased(issue, id));
    }
  }

  /**
   * Takes a deletion back, within an hour, with the text that whoever deleted it still has.
   *
   * @throws org.codesign.shared.NotFound if one deleted no such comment in the last hour
   */
  public void restore(Actor actor, IssueId issue, CommentId id, @Valid CommentText text) {
    actor.mustBe(Voices.ALL);
    FreeText.check("body", text.body());
    store.restore(actor, issue, id, text.body());
    events.publishEvent(new CommentRestored(issue, id));
  }

  /**
   * Removes somebody's comment: the text is erased, place and reason stay, its author is told.
   *
   * @throws org.codesign.shared.NotFound if there is none, or its text is gone already
   */
  public void remove(Actor actor, IssueId issue, CommentId id, RemovalReason reason) {
    actor.mustBe(Role.FACILITATOR);
    store.remove(issue, id, reason);
    events.publishEvent(new CommentErased(issue, id));
    events.publishEvent(new CommentRemoved(issue, id));
  }

  /**
   * Whom the person may mention, at most ten, by name: colleagues of the own council, and
   * facilitators.
   *
   * @param beginning of the first or last name, at least two letters; with fewer nobody is found
   */
  @Transactional(readOnly = true)
  public List<Mentionable> mentionable(Actor actor, String beginning) {
    actor.mustBe(Voices.ALL);
    return mentions.near(actor, PlainText.tidyLine(beginning));
  }
}
