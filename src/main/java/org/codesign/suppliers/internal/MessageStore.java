package org.codesign.suppliers.internal;

import static org.codesign.db.generated.tables.SuppliersMessage.SUPPLIERS_MESSAGE;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codesign.db.Keyset;
import org.codesign.identity.Actor;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.issues.IssueId;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.Stale;
import org.codesign.shared.SupplierId;
import org.codesign.suppliers.Message;
import org.codesign.suppliers.MessageId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what a supplier and the facilitators say to each other about an issue. */
@Component
public class MessageStore {

  private static final int PAGE_SIZE = 20;

  private final DSLContext db;
  private final Clock clock;
  private final ClockStore clocks;
  private final ClockKeeper keeper;
  private final PeopleFacts people;

  MessageStore(
      DSLContext db, Clock clock, ClockStore clocks, ClockKeeper keeper, PeopleFacts people) {
    this.db = db;
    this.clock = clock;
    this.clocks = clocks;
    this.keeper = keeper;
    this.people = people;
  }

  /**
   * @return whether it is new; the same again changes nothing
   * @throws NotFound if the supplier was not given the issue, or the id is another message's
   * @throws Stale if something else was sent by this id
   */
  public boolean add(
      Actor actor,
      SupplierId supplier,
      IssueId issue,
      boolean fromSupplier,
      MessageId id,
      String body) {
    clocks.lock(supplier, issue);
    Optional<Row> sent = rows(SUPPLIERS_MESSAGE.ID.eq(id.value()), 1).stream().findFirst();
    if (sent.isPresent()) {
      mustBeTheSame(sent.get(), actor, supplier, issue, body);
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    db.insertInto(SUPPLIERS_MESSAGE)
        .set(SUPPLIERS_MESSAGE.ID, id.value())
        .set(SUPPLIERS_MESSAGE.SUPPLIER_ID, supplier.value())
        .set(SUPPLIERS_MESSAGE.ISSUE_ID, issue.value())
        .set(SUPPLIERS_MESSAGE.PERSON_ID, actor.id().value())
        .set(SUPPLIERS_MESSAGE.FROM_SUPPLIER, fromSupplier)
        .set(SUPPLIERS_MESSAGE.BODY, body)
        .set(SUPPLIERS_MESSAGE.CREATED_AT, now)
        .set(SUPPLIERS_MESSAGE.CHANGED_AT, now)
        .execute();
    if (!fromSupplier) {
      clocks.informed(supplier, issue);
      keeper.look(issue);
    }
    return true;
  }

  private static void mustBeTheSame(
      Row sent, Actor actor, SupplierId supplier, IssueId issue, String body) {
    if (!sent.author().equals(actor.id())
        || !sent.supplier().equals(supplier)
        || !sent.issue().equals(issue)) {
      throw new NotFound("message");
    }
    if (!sent.body().equals(body)) {
      throw new Stale("message");
    }
  }

  /** The latest first, 20 a page. */
  public Page<Message> page(
      Actor actor, SupplierId supplier, IssueId issue, @Nullable Cursor after) {
    Page<Row> page =
        Page.of(
            rows(
                SUPPLIERS_MESSAGE
                    .SUPPLIER_ID
                    .eq(supplier.value())
                    .and(SUPPLIERS_MESSAGE.ISSUE_ID.eq(issue.value()))
                    .and(Keyset.older(after, SUPPLIERS_MESSAGE.CREATED_AT, SUPPLIERS_MESSAGE.ID)),
                PAGE_SIZE + 1),
            PAGE_SIZE,
            it -> Cursor.of(it.at(), it.id()));
    Map<PersonId, String> names = names(page.items());
    return new Page<>(
        page.items().stream().map(it -> it.shown(actor, names)).toList(), page.nextCursor());
  }

  /** Of the supplier's people only. */
  private Map<PersonId, String> names(List<Row> rows) {
    Map<PersonId, String> names = new HashMap<>();
    people
        .people(
            rows.stream()
                .filter(Row::fromSupplier)
                .map(Row::author)
                .collect(Collectors.toUnmodifiableSet()))
        .forEach((id, colleague) -> names.put(id, colleague.name()));
    return names;
  }

  private List<Row> rows(Condition which, int most) {
    return db.select(
            SUPPLIERS_MESSAGE.ID.convertFrom(MessageId::new),
            SUPPLIERS_MESSAGE.SUPPLIER_ID.convertFrom(SupplierId::new),
            SUPPLIERS_MESSAGE.ISSUE_ID.convertFrom(IssueId::new),
            SUPPLIERS_MESSAGE.PERSON_ID.convertFrom(PersonId::new),
            SUPPLIERS_MESSAGE.FROM_SUPPLIER,
            SUPPLIERS_MESSAGE.BODY,
            SUPPLIERS_MESSAGE.CREATED_AT)
        .from(SUPPLIERS_MESSAGE)
        .where(which)
        .orderBy(SUPPLIERS_MESSAGE.CREATED_AT.desc(), SUPPLIERS_MESSAGE.ID.desc())
        .limit(most)
        .fetch(mapping(Row::new));
  }

  private record Row(
      MessageId id,
      SupplierId supplier,
      IssueId issue,
      PersonId author,
      boolean fromSupplier,
      String body,
      Instant at) {

    Message shown(Actor actor, Map<PersonId, String> names) {
      return new Message(
          id,
          fromSupplier,
          author.equals(actor.id()),
          fromSupplier ? names.getOrDefault(author, "") : "",
          body,
          at);
    }
  }
}
