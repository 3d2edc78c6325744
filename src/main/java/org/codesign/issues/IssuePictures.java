package org.codesign.issues;

import jakarta.validation.Valid;
import java.util.List;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.OwnPictureFiles;
import org.codesign.issues.internal.OwnPictureReader;
import org.codesign.issues.internal.OwnPictureStore;
import org.codesign.issues.internal.PictureViews;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * People's own pictures on their issues, the guarded exception: redacted before they come, seen by
 * their owner and the facilitators alone until one of these released them, and each look recorded.
 */
@Component
@Validated
@Transactional
public class IssuePictures {

  /** More of one reporter would bury the others. */
  public static final int MOST_ON_AN_ISSUE = 5;

  private final OwnPictureStore store;
  private final OwnPictureReader reader;
  private final OwnPictureFiles files;
  private final PictureViews views;
  private final ApplicationEventPublisher events;

  IssuePictures(
      OwnPictureStore store,
      OwnPictureReader reader,
      OwnPictureFiles files,
      PictureViews views,
      ApplicationEventPublisher events) {
    this.store = store;
    this.reader = reader;
    this.files = files;
    this.views = views;
    this.events = events;
  }

  /** The pictures on an issue that the person may see, in the order in which they came. */
  @Transactional(readOnly = true)
  public List<OwnPicture> of(Actor actor, IssueId issue) {
    actor.mustBe(Role.ANYONE);
    return reader.of(actor, issue);
  }

  /**
   * @throws NotFound if there is none, or none for this person
   */
  @Transactional(readOnly = true)
  public OwnPicture one(Actor actor, IssueId issue, PictureId id) {
    actor.mustBe(Role.ANYONE);
    return reader.one(actor, issue, id);
  }

  /**
   * Goes on only where the person may put this picture on an issue: one they reported, or one whose
   * form they are writing. Asked before a picture is looked at.
   *
   * @throws Invalid if there are five on it already, or twenty whose reports never came
   * @throws NotFound if somebody else reported the issue
   */
  @Transactional(readOnly = true)
  public void mustHaveRoom(Actor actor, IssueId issue, PictureId id) {
    actor.mustBe(Voices.ALL);
    store.mustHaveRoom(actor, issue, id);
  }

  /**
   * Keeps a picture, held back. The id is made where the picture is, so that sending it twice keeps
   * it once. A picture whose report does not come within a day, and is no draft, is taken away.
   *
   * @throws Invalid if there is no room by now, as {@link #mustHaveRoom} says
   * @throws NotFound if somebody else reported the issue or put a picture by this id
   */
  public PictureKeeping keep(Actor actor, IssueId issue, PictureId id, CleanPicture picture) {
    actor.mustBe(Voices.ALL);
    return switch (store.put(actor, issue, id, picture)) {
      case NEW -> new PictureKeeping.Kept(reader.one(actor, issue, id));
      case SAME -> new PictureKeeping.KeptBefore(reader.one(actor, issue, id));
      case OTHER -> new PictureKeeping.Differs();
      case DELETED -> new PictureKeeping.Deleted();
    };
  }

  /**
   * Says what one's own picture shows.
   *
   * @throws NotFound if it is not one's own, or was refused
   */
  public void describe(Actor actor, IssueId issue, PictureId id, @Valid PictureCaption caption) {
    actor.mustBe(Voices.ALL);
    store.describe(actor, issue, id, caption);
  }

  /**
   * Deletes one's own picture for good, also from backups that are restored later; a picture that
   * is still on its way is kept out for a day, the last twenty of a person. For others' pictures
   * nothing happens, and nothing is told.
   */
  public void delete(Actor actor, PictureId id) {
    actor.mustBe(Voices.ALL);
    store.delete(actor, id);
  }

  /**
   * The bytes (PNG) of a picture. The look is recorded.
   *
   * @param from the network address of whoever looks
   * @throws NotFound if there is none, or none for this person
   */
  public Resource show(Actor actor, IssueId issue, PictureId id, PictureSize size, String from) {
    actor.mustBe(Role.ANYONE);
    Resource bytes =
        reader
            .hash(actor, issue, id)
            .flatMap(sha256 -> files.find(sha256, size))
            .orElseThrow(() -> new NotFound("picture"));
    views.note(actor, id, size, from);
    return bytes;
  }

  /** Pictures that wait for a facilitator, the oldest first, 20 a page. */
  @Transactional(readOnly = true)
  public Page<HeldPicture> held(Actor actor, @Nullable Cursor after) {
    actor.mustBe(Role.FACILITATOR);
    return reader.held(actor, after);
  }

  /**
   * Lets those see a picture who may see its issue. One that was released before stays so.
   *
   * @throws NotFound if there is none, or it was refused
   */
  public void release(Actor actor, IssueId issue, PictureId id) {
    actor.mustBe(Role.FACILITATOR);
    OwnPicture picture = mustBeThere(actor, issue, id);
    store.release(actor, id);
    if (picture.state() == PictureState.HELD) {
      events.publishEvent(new PictureDecided(issue, id));
    }
  }

  /**
   * Deletes a picture for good, and tells its owner why; also one that was released before.
   *
   * @throws Invalid if no reason is given
   * @throws NotFound if there is none, or it was refused
   */
  public void refuse(Actor actor, IssueId issue, PictureId id, @Nullable PictureRefusal reason) {
    actor.mustBe(Role.FACILITATOR);
    if (reason == null) {
      throw new Invalid("reason", "own-pictures.reason.needed");
    }
    mustBeThere(actor, issue, id);
    store.refuse(actor, id, reason);
    events.publishEvent(new PictureDecided(issue, id));
  }

  private OwnPicture mustBeThere(Actor actor, IssueId issue, PictureId id) {
    OwnPicture picture = reader.one(actor, issue, id);
    if (!picture.isThere()) {
      throw new NotFound("picture");
    }
    return picture;
  }

  /** Who looked at a picture, the latest first, 50 a page; also one that was deleted. */
  @Transactional(readOnly = true)
  public Page<PictureView> views(Actor actor, PictureId id, @Nullable Cursor after) {
    actor.mustBe(Role.FACILITATOR);
    return views.of(id, after);
  }
}
