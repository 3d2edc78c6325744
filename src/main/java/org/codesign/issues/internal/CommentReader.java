package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesComment.ISSUES_COMMENT;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesMention.ISSUES_MENTION;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.codesign.db.Keyset;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.issues.Comment;
import org.codesign.issues.CommentId;
import org.codesign.issues.IssueId;
import org.codesign.issues.TalkFacts.Spoken;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads comments: three queries a page, and the names only of those the reader may know. */
@Component
public class CommentReader {

  private static final int PAGE_SIZE = 20;

  private final DSLContext db;
  private final Speakers speakers;

  CommentReader(DSLContext db, Speakers speakers) {
    this.db = db;
    this.speakers = speakers;
  }

  public Page<Comment> page(Actor actor, IssueId issue, @Nullable Cursor after) {
    if (!db.fetchExists(ISSUES_ISSUE, ISSUES_ISSUE.ID.eq(issue.value()))) {
      throw new NotFound("issue");
    }
    Page<CommentRow> rows =
        Page.of(
            rows(
                isUnder(issue)
                    .and(Keyset.older(after, ISSUES_COMMENT.CREATED_AT, ISSUES_COMMENT.ID)),
                PAGE_SIZE + 1),
            PAGE_SIZE,
            row -> Cursor.of(row.writtenAt(), row.id()));
    return new Page<>(shown(actor, rows.items()), rows.nextCursor());
  }

  public Comment one(Actor actor, IssueId issue, CommentId id) {
    return shown(actor, rows(isUnder(issue).and(ISSUES_COMMENT.ID.eq(id.value())), 1)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("comment"));
  }

  /**
   * The one place that says which comments are an issue's: those under all it is shown as one with.
   */
  private static Condition isUnder(IssueId issue) {
    return ISSUES_COMMENT.ISSUE_ID.in(Groups.groupOf(issue));
  }

  private List<CommentRow> rows(Condition which, int most) {
    return db.select(
            ISSUES_COMMENT.ID,
            ISSUES_COMMENT.ISSUE_ID.convertFrom(IssueId::new),
            ISSUES_COMMENT.AUTHOR_ID.convertFrom(PersonId::new),
            ISSUES_COMMENT.COUNCIL_CODE,
            ISSUES_COMMENT.BODY,
            ISSUES_COMMENT.STATE,
            ISSUES_COMMENT.REMOVED_FOR,
            ISSUES_COMMENT.EDITED,
            ISSUES_COMMENT.CREATED_AT,
            ISSUES_COMMENT.VERSION)
        .from(ISSUES_COMMENT)
        .where(which)
        .orderBy(ISSUES_COMMENT.CREATED_AT.desc(), ISSUES_COMMENT.ID.desc())
        .limit(most)
        .fetch(mapping(CommentRow::new));
  }

  private List<Comment> shown(Actor actor, List<CommentRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<PersonId>> mentions = mentions(rows.stream().map(CommentRow::id).toList());
    return speakers.show(actor, rows, mentions);
  }

  private Map<UUID, List<PersonId>> mentions(List<UUID> comments) {
    return db.select(ISSUES_MENTION.COMMENT_ID, ISSUES_MENTION.PERSON_ID)
        .from(ISSUES_MENTION)
        .where(ISSUES_MENTION.COMMENT_ID.in(comments))
        .fetchGroups(ISSUES_MENTION.COMMENT_ID, row -> new PersonId(row.value2()));
  }

  public Optional<Spoken> spoken(CommentId id) {
    Set<PersonId> mentioned =
        Set.copyOf(mentions(List.of(id.value())).getOrDefault(id.value(), List.of()));
    return db.select(ISSUES_COMMENT.AUTHOR_ID, ISSUES_COMMENT.STATE)
        .from(ISSUES_COMMENT)
        .where(ISSUES_COMMENT.ID.eq(id.value()))
        .fetchOptional(
            row -> new Spoken(new PersonId(row.value1()), mentioned, row.value2().equals("SHOWN")));
  }
}
