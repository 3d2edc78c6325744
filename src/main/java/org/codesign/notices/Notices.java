package org.codesign.notices;

import jakarta.validation.Valid;
import java.util.Optional;
import org.codesign.identity.Actor;
import org.codesign.identity.OpenToAll;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.notices.internal.ChoiceStore;
import org.codesign.notices.internal.NoticeReader;
import org.codesign.notices.internal.NoticeStore;
import org.codesign.notices.internal.Post;
import org.codesign.notices.internal.Signatures;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** What one was told, for 90 days, and what one wants to hear of. Everybody has their own. */
@Component
@Validated
@Transactional
public class Notices {

  private final NoticeStore store;
  private final NoticeReader reader;
  private final ChoiceStore choices;
  private final Signatures signatures;
  private final Post post;

  Notices(
      NoticeStore store,
      NoticeReader reader,
      ChoiceStore choices,
      Signatures signatures,
      Post post) {
    this.store = store;
    this.reader = reader;
    this.choices = choices;
    this.signatures = signatures;
    this.post = post;
  }

  /** The newest first, 25 a page. */
  @Transactional(readOnly = true)
  public Page<Notice> page(Actor actor, @Nullable Cursor after) {
    actor.mustBe(Role.ANYONE);
    return reader.page(actor, after);
  }

  /** How many are unread, 100 for as many or more. */
  @Transactional(readOnly = true)
  public int unread(Actor actor) {
    actor.mustBe(Role.ANYONE);
    return reader.unread(actor);
  }

  /**
   * Marks one as read, and returns it.
   *
   * @throws org.codesign.shared.NotFound if it is not one's own, or gone
   */
  public Notice read(Actor actor, NoticeId id) {
    actor.mustBe(Role.ANYONE);
    store.read(actor, id);
    return reader.one(actor, id);
  }

  public void readAll(Actor actor) {
    actor.mustBe(Role.ANYONE);
    store.readAll(actor);
  }

  @Transactional(readOnly = true)
  public NoticeChoice choice(Actor actor) {
    actor.mustBe(Role.ANYONE);
    return choices.of(actor.id());
  }

  /** Whether this installation sends e-mails at all. */
  @Transactional(readOnly = true)
  public boolean isMailOn(Actor actor) {
    actor.mustBe(Role.ANYONE);
    return post.isOn();
  }

  /** Whether this is a link of one of our digests. */
  @OpenToAll("the link is the proof")
  public boolean isUnsubscribeLink(UnsubscribeLink link) {
    return signatures.owner(link).isPresent();
  }

  /**
   * Stops the digests of the link's owner; again changes nothing.
   *
   * @return false if it is no link of ours
   */
  @OpenToAll("the link is the proof")
  public boolean stopDigests(UnsubscribeLink link) {
    Optional<PersonId> owner = signatures.owner(link);
    owner.ifPresent(it -> choices.put(it, new NoticeChoice(Digest.OFF, choices.of(it).muted())));
    return owner.isPresent();
  }

  public void choose(Actor actor, @Valid NoticeChoice choice) {
    actor.mustBe(Role.ANYONE);
    choices.put(actor.id(), choice);
  }
}
