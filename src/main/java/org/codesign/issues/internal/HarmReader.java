package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesHarm.ISSUES_HARM;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.db.Keyset;
import org.codesign.identity.Actor;
import org.codesign.identity.Colleague;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.issues.HarmFacts.Alarm;
import org.codesign.issues.HarmReport;
import org.codesign.issues.HarmReport.Seen;
import org.codesign.issues.IssueId;
import org.codesign.shared.Cursor;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads alarms, each reader's own ones: four queries a page. */
@Component
public class HarmReader {

  private static final int PAGE_SIZE = 25;

  private final DSLContext db;
  private final CatalogueFacts catalogue;
  private final PeopleFacts people;

  HarmReader(DSLContext db, CatalogueFacts catalogue, PeopleFacts people) {
    this.db = db;
    this.catalogue = catalogue;
    this.people = people;
  }

  public Page<HarmReport> page(Actor actor, @Nullable Cursor after) {
    Page<HarmRow> rows =
        Page.of(
            rows(
                isFor(actor).and(Keyset.older(after, ISSUES_HARM.CREATED_AT, ISSUES_HARM.ISSUE_ID)),
                PAGE_SIZE + 1),
            PAGE_SIZE,
            row -> Cursor.of(row.at(), row.issue()));
    return new Page<>(shown(actor, rows.items()), rows.nextCursor());
  }

  public HarmReport one(Actor actor, IssueId issue) {
    return shown(actor, rows(isFor(actor).and(ISSUES_HARM.ISSUE_ID.eq(issue.value())), 1)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("harm report"));
  }

  private static Condition isFor(Actor actor) {
    if (actor.is(Role.FACILITATOR)) {
      return trueCondition();
    }
    return actor.is(Role.SUPPLIER) ? isOfSupplierOf(actor) : isOfCouncilOf(actor);
  }

  static Condition isOfCouncilOf(Actor actor) {
    GssCode council = actor.homeCouncil();
    return council == null || !actor.is(Role.COUNCIL_LEAD)
        ? falseCondition()
        : ISSUES_HARM.COUNCIL_CODE.eq(council.value());
  }

  static Condition isOfSupplierOf(Actor actor) {
    SupplierId supplier = actor.employer();
    return supplier == null ? falseCondition() : ISSUES_HARM.SUPPLIER_ID.eq(supplier.value());
  }

  private List<HarmRow> rows(Condition which, int most) {
    return db.select(
            ISSUES_ISSUE.ID,
            ISSUES_ISSUE.NUMBER,
            ISSUES_ISSUE.TITLE,
            ISSUES_ISSUE.BODY,
            ISSUES_ISSUE.SYSTEM_ID.convertFrom(SystemId::new),
            ISSUES_ISSUE.SCREEN_ID.convertFrom(nullOnAllNull(ScreenId::new)),
            ISSUES_HARM.CREATED_AT,
            ISSUES_HARM.SUPPLIER_ID.convertFrom(SupplierId::new),
            ISSUES_HARM.COUNCIL_CODE,
            ISSUES_HARM.COUNCIL_SEEN_BY.convertFrom(nullOnAllNull(PersonId::new)),
            ISSUES_HARM.COUNCIL_SEEN_AT,
            ISSUES_HARM.SUPPLIER_SEEN_BY.convertFrom(nullOnAllNull(PersonId::new)),
            ISSUES_HARM.SUPPLIER_SEEN_AT)
        .from(ISSUES_HARM)
        .join(ISSUES_ISSUE)
        .on(ISSUES_ISSUE.ID.eq(ISSUES_HARM.ISSUE_ID))
        .where(which)
        .orderBy(ISSUES_HARM.CREATED_AT.desc(), ISSUES_HARM.ISSUE_ID.desc())
        .limit(most)
        .fetch(mapping(HarmRow::new));
  }

  private List<HarmReport> shown(Actor actor, List<HarmRow> rows) {
    Map<SystemId, SystemListItem> systems =
        catalogue.systems(rows.stream().map(HarmRow::system).distinct().toList());
    Map<ScreenId, ScreenListItem> screens =
        catalogue.screens(
            rows.stream().map(HarmRow::screen).filter(Objects::nonNull).distinct().toList());
    Map<PersonId, Colleague> known =
        people.people(
            rows.stream()
                .flatMap(it -> Stream.of(it.councilPerson(), it.supplierPerson()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet()));
    return rows.stream().map(row -> report(actor, row, systems, screens, known)).toList();
  }

  private static HarmReport report(
      Actor actor,
      HarmRow row,
      Map<SystemId, SystemListItem> systems,
      Map<ScreenId, ScreenListItem> screens,
      Map<PersonId, Colleague> known) {
    boolean supplier = actor.is(Role.SUPPLIER);
    boolean facilitator = actor.is(Role.FACILITATOR);
    ScreenListItem screen = row.screen() == null ? null : screens.get(row.screen());
    return new HarmReport(
        new IssueId(row.issue()),
        row.number(),
        row.title(),
        row.body(),
        Objects.requireNonNull(systems.get(row.system())).name(),
        screen == null ? null : screen.name(),
        row.at(),
        seen(row.councilPerson(), row.councilSeenAt(), !supplier, known),
        seen(row.supplierPerson(), row.supplierSeenAt(), supplier || facilitator, known),
        row.waitsFor(actor));
  }

  private static @Nullable Seen seen(
      @Nullable PersonId by, @Nullable Instant at, boolean named, Map<PersonId, Colleague> known) {
    if (by == null || at == null) {
      return null;
    }
    Colleague person = known.get(by);
    return new Seen(named && person != null ? person.name() : null, at);
  }

  public Optional<Alarm> alarm(IssueId issue) {
    return rows(ISSUES_HARM.ISSUE_ID.eq(issue.value()), 1).stream()
        .findFirst()
        .map(row ->
            new Alarm(
                row.number(),
                catalogue.system(row.system()).map(SystemListItem::name).orElse(""),
                row.supplier(),
                row.council() == null ? null : new GssCode(row.council()),
                row.councilSeenAt() != null,
                row.supplierSeenAt() != null));
  }

  public List<IssueId> unseen(Instant from, Instant until) {
    return db.select(ISSUES_HARM.ISSUE_ID.convertFrom(IssueId::new))
        .from(ISSUES_HARM)
        .where(ISSUES_HARM.CREATED_AT.ge(from).or(ISSUES_HARM.MOVED_AT.ge(from)))
        .and(ISSUES_HARM.CREATED_AT.lt(until))
        .and(ISSUES_HARM.MOVED_AT.isNull().or(ISSUES_HARM.MOVED_AT.lt(until)))
        .and(ISSUES_HARM.COUNCIL_SEEN_AT.isNull().or(ISSUES_HARM.SUPPLIER_SEEN_AT.isNull()))
        .orderBy(ISSUES_HARM.CREATED_AT)
        .fetch(row -> row.value1());
  }

  private record HarmRow(
      UUID issue,
      int number,
      String title,
      String body,
      SystemId system,
      @Nullable ScreenId screen,
      Instant at,
      SupplierId supplier,
      @Nullable String council,
      @Nullable PersonId councilPerson,
      @Nullable Instant councilSeenAt,
      @Nullable PersonId supplierPerson,
      @Nullable Instant supplierSeenAt) {

    boolean waitsFor(Actor actor) {
      if (actor.is(Role.SUPPLIER)) {
        return supplierSeenAt == null;
      }
      if (councilSeenAt != null) {
        return false;
      }
      return council == null
          ? actor.is(Role.FACILITATOR)
          : actor.is(Role.COUNCIL_LEAD)
              && actor.council().map(GssCode::value).filter(council::equals).isPresent();
    }
  }
}
