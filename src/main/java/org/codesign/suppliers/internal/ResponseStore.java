package org.codesign.suppliers.internal;

import static org.codesign.db.generated.tables.SuppliersResponse.SUPPLIERS_RESPONSE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemRelease;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.codesign.shared.SupplierId;
import org.codesign.suppliers.Response;
import org.codesign.suppliers.ResponseClock;
import org.codesign.suppliers.ResponseCode;
import org.codesign.suppliers.ResponseForm;
import org.codesign.suppliers.ResponseId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes suppliers' answers, each once and for good, and reads them. */
@Component
public class ResponseStore {

  private static final int MOST = 100;

  private final DSLContext db;
  private final Clock clock;
  private final ClockStore clocks;
  private final CatalogueFacts catalogue;

  ResponseStore(DSLContext db, Clock clock, ClockStore clocks, CatalogueFacts catalogue) {
    this.db = db;
    this.clock = clock;
    this.clocks = clocks;
    this.catalogue = catalogue;
  }

  /**
   * Keeps the answer and stops the clock.
   *
   * @param before the clock, locked
   * @param release as it is called now; null where the code names none
   * @return whether it is new; the same again changes nothing
   * @throws NotFound if the id is another answer's
   * @throws Stale if a colleague answered since
   */
  public boolean add(
      Actor actor,
      SupplierId supplier,
      ResponseClock before,
      IssueId issue,
      ResponseId id,
      ResponseCode code,
      @Nullable SystemRelease release,
      ResponseForm form) {
    Optional<Sent> sent = sent(id);
    if (sent.isPresent()) {
      mustBeTheSame(sent.get(), supplier, issue, code, form);
      return false;
    }
    if (!Objects.equals(before.latest(), form.after())) {
      throw new Stale("response");
    }
    insert(actor, supplier, issue, id, code, release, form.text());
    clocks.answered(supplier, issue, id, code);
    return true;
  }

  private void insert(
      Actor actor,
      SupplierId supplier,
      IssueId issue,
      ResponseId id,
      ResponseCode code,
      @Nullable SystemRelease release,
      String text) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    db.insertInto(SUPPLIERS_RESPONSE)
        .set(SUPPLIERS_RESPONSE.ID, id.value())
        .set(SUPPLIERS_RESPONSE.SUPPLIER_ID, supplier.value())
        .set(SUPPLIERS_RESPONSE.ISSUE_ID, issue.value())
        .set(SUPPLIERS_RESPONSE.PERSON_ID, actor.id().value())
        .set(SUPPLIERS_RESPONSE.CODE, code.name())
        .set(SUPPLIERS_RESPONSE.RELEASE_ID, release == null ? null : release.id().value())
        .set(SUPPLIERS_RESPONSE.RELEASE_NAME, release == null ? null : release.name())
        .set(SUPPLIERS_RESPONSE.RELEASE_DAY, release == null ? null : release.releasedOn())
        .set(SUPPLIERS_RESPONSE.TEXT, text)
        .set(SUPPLIERS_RESPONSE.CREATED_AT, now)
        .set(SUPPLIERS_RESPONSE.CHANGED_AT, now)
        .execute();
  }

  private Optional<Sent> sent(ResponseId id) {
    return db.select(
            SUPPLIERS_RESPONSE.SUPPLIER_ID,
            SUPPLIERS_RESPONSE.ISSUE_ID,
            SUPPLIERS_RESPONSE.CODE.convertFrom(ResponseCode::valueOf),
            SUPPLIERS_RESPONSE.RELEASE_ID,
            SUPPLIERS_RESPONSE.TEXT)
        .from(SUPPLIERS_RESPONSE)
        .where(SUPPLIERS_RESPONSE.ID.eq(id.value()))
        .fetchOptional(mapping(Sent::new));
  }

  private static void mustBeTheSame(
      Sent sent, SupplierId supplier, IssueId issue, ResponseCode code, ResponseForm form) {
    if (!sent.supplier().equals(supplier.value()) || !sent.issue().equals(issue.value())) {
      throw new NotFound("response");
    }
    UUID release = form.release() == null ? null : form.release().value();
    if (sent.code() != code
        || !Objects.equals(sent.release(), release)
        || !sent.text().equals(form.text())) {
      throw new Stale("response");
    }
  }

  /**
   * The answers to these issues, the latest first, at most 100.
   *
   * @param of one supplier's; null for all
   */
  public List<Response> to(Collection<IssueId> issues, @Nullable SupplierId of) {
    Map<SupplierId, String> suppliers = catalogue.suppliers();
    return db.select(
            SUPPLIERS_RESPONSE.ID.convertFrom(ResponseId::new),
            SUPPLIERS_RESPONSE.ISSUE_ID.convertFrom(IssueId::new),
            SUPPLIERS_RESPONSE.SUPPLIER_ID.convertFrom(
                it -> suppliers.getOrDefault(new SupplierId(it), "")),
            SUPPLIERS_RESPONSE.CODE.convertFrom(ResponseCode::valueOf),
            SUPPLIERS_RESPONSE.RELEASE_NAME,
            SUPPLIERS_RESPONSE.RELEASE_DAY,
            SUPPLIERS_RESPONSE.TEXT,
            SUPPLIERS_RESPONSE.CREATED_AT)
        .from(SUPPLIERS_RESPONSE)
        .where(SUPPLIERS_RESPONSE.ISSUE_ID.in(issues.stream().map(IssueId::value).toList()))
        .and(of == null ? noCondition() : SUPPLIERS_RESPONSE.SUPPLIER_ID.eq(of.value()))
        .orderBy(SUPPLIERS_RESPONSE.CREATED_AT.desc(), SUPPLIERS_RESPONSE.ID.desc())
        .limit(MOST)
        .fetch(mapping(Response::new));
  }

  private record Sent(
      UUID supplier, UUID issue, ResponseCode code, @Nullable UUID release, String text) {}
}
