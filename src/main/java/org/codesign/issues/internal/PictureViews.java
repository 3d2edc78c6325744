package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesPictureView.ISSUES_PICTURE_VIEW;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.codesign.db.Keyset;
import org.codesign.identity.Actor;
import org.codesign.identity.Colleague;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.issues.PictureId;
import org.codesign.issues.PictureSize;
import org.codesign.issues.PictureView;
import org.codesign.shared.Cursor;
import org.codesign.shared.Ids;
import org.codesign.shared.Page;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records who looked at which picture. */
@Component
public class PictureViews {

  private static final int PAGE_SIZE = 50;
  private static final int LONGEST_ADDRESS = 45;

  private final DSLContext db;
  private final PeopleFacts people;
  private final Clock clock;

  PictureViews(DSLContext db, PeopleFacts people, Clock clock) {
    this.db = db;
    this.people = people;
    this.clock = clock;
  }

  public void note(Actor actor, PictureId picture, PictureSize size, String from) {
    Instant now = clock.instant();
    db.insertInto(ISSUES_PICTURE_VIEW)
        .set(ISSUES_PICTURE_VIEW.ID, Ids.next())
        .set(ISSUES_PICTURE_VIEW.PICTURE_ID, picture.value())
        .set(ISSUES_PICTURE_VIEW.PERSON_ID, actor.id().value())
        .set(ISSUES_PICTURE_VIEW.SIZE, size.name())
        .set(
            ISSUES_PICTURE_VIEW.SEEN_FROM,
            from.substring(0, Math.min(from.length(), LONGEST_ADDRESS)))
        .set(ISSUES_PICTURE_VIEW.CREATED_AT, now)
        .set(ISSUES_PICTURE_VIEW.CHANGED_AT, now)
        .execute();
  }

  /** The latest first. */
  public Page<PictureView> of(PictureId picture, @Nullable Cursor after) {
    Page<ViewRow> page =
        Page.of(
            db.select(
                    ISSUES_PICTURE_VIEW.ID,
                    ISSUES_PICTURE_VIEW.PERSON_ID.convertFrom(PersonId::new),
                    ISSUES_PICTURE_VIEW.CREATED_AT,
                    ISSUES_PICTURE_VIEW.SIZE.convertFrom(PictureSize::valueOf),
                    ISSUES_PICTURE_VIEW.SEEN_FROM)
                .from(ISSUES_PICTURE_VIEW)
                .where(ISSUES_PICTURE_VIEW.PICTURE_ID.eq(picture.value()))
                .and(Keyset.older(after, ISSUES_PICTURE_VIEW.CREATED_AT, ISSUES_PICTURE_VIEW.ID))
                .orderBy(ISSUES_PICTURE_VIEW.CREATED_AT.desc(), ISSUES_PICTURE_VIEW.ID.desc())
                .limit(PAGE_SIZE + 1)
                .fetch(mapping(ViewRow::new)),
            PAGE_SIZE,
            view -> Cursor.of(view.at(), view.id()));
    return named(page);
  }

  private Page<PictureView> named(Page<ViewRow> page) {
    Map<PersonId, Colleague> names =
        people.people(page.items().stream().map(ViewRow::person).distinct().toList());
    return new Page<>(
        page.items().stream()
            .map(it ->
                new PictureView(nameOf(names.get(it.person())), it.at(), it.size(), it.from()))
            .toList(),
        page.nextCursor());
  }

  private static String nameOf(@Nullable Colleague person) {
    return person == null ? "" : person.name();
  }

  private record ViewRow(UUID id, PersonId person, Instant at, PictureSize size, String from) {}
}
