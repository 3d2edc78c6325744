package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesMention.ISSUES_MENTION;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.codesign.identity.Actor;
import org.codesign.identity.Colleague;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.issues.CommentId;
import org.codesign.issues.Mentionable;
import org.codesign.shared.Invalid;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who may be mentioned by whom, and who was. */
@Component
public class Mentions {

  private static final int MOST_FOUND = 10;
  private static final int LEAST_LETTERS = 2;

  private final DSLContext db;
  private final PeopleFacts people;
  private final Clock clock;

  Mentions(DSLContext db, PeopleFacts people, Clock clock) {
    this.db = db;
    this.people = people;
    this.clock = clock;
  }

  /** By name. */
  public List<Mentionable> near(Actor actor, String beginning) {
    if (beginning.length() < LEAST_LETTERS) {
      return List.of();
    }
    return people.near(actor.homeCouncil(), beginning, MOST_FOUND + 1).stream()
        .filter(it -> mayMention(actor, it))
        .limit(MOST_FOUND)
        .map(it -> new Mentionable(it.id(), it.name(), it.is(Role.FACILITATOR)))
        .toList();
  }

  /**
   * Somebody who may not be mentioned is refused like somebody who does not exist.
   *
   * @throws Invalid if one of them may not
   */
  public void check(Actor actor, Collection<PersonId> mentioned) {
    long may =
        people.people(mentioned).values().stream().filter(it -> mayMention(actor, it)).count();
    if (may < mentioned.size()) {
      throw new Invalid("mentions", "comment.mentions.unknown");
    }
  }

  private static boolean mayMention(Actor actor, Colleague other) {
    return other.active()
        && !other.id().equals(actor.id())
        && !other.is(Role.SUPPLIER)
        && Speakers.mayKnow(actor, other);
  }

  public void add(CommentId comment, Collection<PersonId> mentioned) {
    if (mentioned.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    db.insertInto(
            ISSUES_MENTION,
            ISSUES_MENTION.COMMENT_ID,
            ISSUES_MENTION.PERSON_ID,
            ISSUES_MENTION.CREATED_AT,
            ISSUES_MENTION.CHANGED_AT)
        .valuesOfRows(
            mentioned.stream().map(it -> row(comment.value(), it.value(), now, now)).toList())
        .execute();
  }
}
