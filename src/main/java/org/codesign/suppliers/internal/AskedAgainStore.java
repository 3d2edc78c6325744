package org.codesign.suppliers.internal;

import static org.codesign.db.generated.tables.SuppliersAskedAgain.SUPPLIERS_ASKED_AGAIN;
import static org.codesign.db.generated.tables.SuppliersDelivery.SUPPLIERS_DELIVERY;
import static org.codesign.db.generated.tables.SuppliersProof.SUPPLIERS_PROOF;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.ReleaseId;
import org.codesign.identity.PersonId;
import org.codesign.issues.IssueId;
import org.codesign.privacy.SmallNumbers;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.codesign.suppliers.AskedAgain.Said;
import org.codesign.suppliers.Felt;
import org.codesign.suppliers.FeltForm;
import org.codesign.suppliers.FeltTally;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what people say who are asked again; the primary key lets each say one thing. */
@Component
public class AskedAgainStore {

  private final DSLContext db;
  private final Clock clock;

  AskedAgainStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A fix that a council has.
   *
   * @param since when the council has it
   */
  public record Delivery(
      SupplierId supplier, IssueId issue, ReleaseId release, String releaseName, LocalDate since) {}

  /**
   * Fixes among these that the council has had long enough to tell, the latest first.
   *
   * @param unsaidBy only those this person has said nothing of; null for all
   */
  public List<Delivery> delivered(
      GssCode council, Collection<IssueId> issues, @Nullable PersonId unsaidBy, int most) {
    LocalDate settled = LocalDate.now(clock).minusDays(Rollout.SETTLING);
    return db.select(
            SUPPLIERS_PROOF.SUPPLIER_ID.convertFrom(SupplierId::new),
            SUPPLIERS_PROOF.ISSUE_ID.convertFrom(IssueId::new),
            SUPPLIERS_PROOF.RELEASE_ID.convertFrom(ReleaseId::new),
            SUPPLIERS_PROOF.RELEASE_NAME,
            SUPPLIERS_DELIVERY.STARTS_ON)
        .from(SUPPLIERS_DELIVERY)
        .join(SUPPLIERS_PROOF)
        .on(SUPPLIERS_PROOF.SUPPLIER_ID.eq(SUPPLIERS_DELIVERY.SUPPLIER_ID))
        .and(SUPPLIERS_PROOF.ISSUE_ID.eq(SUPPLIERS_DELIVERY.ISSUE_ID))
        .where(SUPPLIERS_DELIVERY.COUNCIL_CODE.eq(council.value()))
        .and(SUPPLIERS_DELIVERY.ISSUE_ID.in(issues.stream().map(IssueId::value).toList()))
        .and(SUPPLIERS_DELIVERY.STARTS_ON.le(settled))
        .and(unsaidBy == null ? noCondition() : isUnsaid(unsaidBy))
        .orderBy(SUPPLIERS_DELIVERY.STARTS_ON.desc(), SUPPLIERS_DELIVERY.ISSUE_ID)
        .limit(most)
        .fetch(mapping(Delivery::new));
  }

  private static Condition isUnsaid(PersonId person) {
    return notExists(
        select(SUPPLIERS_ASKED_AGAIN.PERSON_ID)
            .from(SUPPLIERS_ASKED_AGAIN)
            .where(SUPPLIERS_ASKED_AGAIN.ISSUE_ID.eq(SUPPLIERS_PROOF.ISSUE_ID))
            .and(SUPPLIERS_ASKED_AGAIN.RELEASE_ID.eq(SUPPLIERS_PROOF.RELEASE_ID))
            .and(SUPPLIERS_ASKED_AGAIN.PERSON_ID.eq(person.value())));
  }

  public Optional<Said> said(PersonId person, Delivery about) {
    return db.select(
            SUPPLIERS_ASKED_AGAIN.NOW.convertFrom(Felt::valueOf), SUPPLIERS_ASKED_AGAIN.MINUTES)
        .from(SUPPLIERS_ASKED_AGAIN)
        .where(isAbout(about.issue(), about.release()))
        .and(SUPPLIERS_ASKED_AGAIN.PERSON_ID.eq(person.value()))
        .fetchOptional(mapping(Said::new));
  }

  /** What the person said before is replaced. */
  public void put(PersonId person, GssCode council, Delivery about, FeltForm form) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String felt = Objects.requireNonNull(form.felt()).name();
    db.insertInto(SUPPLIERS_ASKED_AGAIN)
        .set(SUPPLIERS_ASKED_AGAIN.ISSUE_ID, about.issue().value())
        .set(SUPPLIERS_ASKED_AGAIN.RELEASE_ID, about.release().value())
        .set(SUPPLIERS_ASKED_AGAIN.PERSON_ID, person.value())
        .set(SUPPLIERS_ASKED_AGAIN.COUNCIL_CODE, council.value())
        .set(SUPPLIERS_ASKED_AGAIN.NOW, felt)
        .set(SUPPLIERS_ASKED_AGAIN.MINUTES, form.minutes())
        .set(SUPPLIERS_ASKED_AGAIN.CREATED_AT, now)
        .set(SUPPLIERS_ASKED_AGAIN.CHANGED_AT, now)
        .onDuplicateKeyUpdate()
        .set(SUPPLIERS_ASKED_AGAIN.COUNCIL_CODE, council.value())
        .set(SUPPLIERS_ASKED_AGAIN.NOW, felt)
        .set(SUPPLIERS_ASKED_AGAIN.MINUTES, form.minutes())
        .set(SUPPLIERS_ASKED_AGAIN.CHANGED_AT, now)
        .execute();
  }

  /** Empty where too few people in too few councils said something. */
  public Optional<FeltTally> tally(IssueId issue, ReleaseId release) {
    Map<Felt, Integer> said =
        db.select(SUPPLIERS_ASKED_AGAIN.NOW.convertFrom(Felt::valueOf), count())
            .from(SUPPLIERS_ASKED_AGAIN)
            .where(isAbout(issue, release))
            .groupBy(SUPPLIERS_ASKED_AGAIN.NOW)
            .fetchMap(it -> it.value1(), it -> it.value2());
    int people = said.values().stream().mapToInt(it -> it).sum();
    if (!SmallNumbers.mayShow(people, councils(isAbout(issue, release)))) {
      return Optional.empty();
    }
    return Optional.of(
        new FeltTally(
            rounded(said, Felt.BETTER),
            rounded(said, Felt.SAME),
            rounded(said, Felt.WORSE),
            minutes(issue, release)));
  }

  private static int rounded(Map<Felt, Integer> said, Felt felt) {
    return SmallNumbers.rounded(said.getOrDefault(felt, 0));
  }

  private int councils(Condition which) {
    return db.select(countDistinct(SUPPLIERS_ASKED_AGAIN.COUNCIL_CODE))
        .from(SUPPLIERS_ASKED_AGAIN)
        .where(which)
        .fetchSingle()
        .value1();
  }

  private @Nullable Double minutes(IssueId issue, ReleaseId release) {
    Condition saidHowMuch = isAbout(issue, release).and(SUPPLIERS_ASKED_AGAIN.MINUTES.isNotNull());
    var row =
        db.select(count(), avg(SUPPLIERS_ASKED_AGAIN.MINUTES))
            .from(SUPPLIERS_ASKED_AGAIN)
            .where(saidHowMuch)
            .fetchSingle();
    @Nullable BigDecimal mean = row.value2();
    return mean == null || !SmallNumbers.mayShow(row.value1(), councils(saidHowMuch))
        ? null
        : mean.doubleValue();
  }

  private static Condition isAbout(IssueId issue, ReleaseId release) {
    UUID of = issue.value();
    return SUPPLIERS_ASKED_AGAIN
        .ISSUE_ID
        .eq(of)
        .and(SUPPLIERS_ASKED_AGAIN.RELEASE_ID.eq(release.value()));
  }
}
