package org.codesign.suppliers.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.SuppliersProof.SUPPLIERS_PROOF;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.IssueId;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.codesign.suppliers.Gain;
import org.codesign.suppliers.Means;
import org.codesign.suppliers.Measured;
import org.codesign.suppliers.Verdict;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what came of promises. */
@Component
public class ProofReader {

  private static final int PAGE_SIZE = 25;

  private final DSLContext db;

  ProofReader(DSLContext db) {
    this.db = db;
  }

  List<IssueId> about(Collection<SystemId> systems) {
    return db.selectDistinct(SUPPLIERS_PROOF.ISSUE_ID.convertFrom(IssueId::new))
        .from(SUPPLIERS_PROOF)
        .where(SUPPLIERS_PROOF.SYSTEM_ID.in(systems.stream().map(SystemId::value).toList()))
        .fetch(it -> it.value1());
  }

  /**
   * The latest promise among those about issues that are shown as one.
   *
   * @param of one supplier's; null for all
   */
  public Optional<KeptProof> latest(Collection<IssueId> issues, @Nullable SupplierId of) {
    return db.selectFrom(SUPPLIERS_PROOF)
        .where(SUPPLIERS_PROOF.ISSUE_ID.in(ids(issues)))
        .and(isOf(of))
        .orderBy(SUPPLIERS_PROOF.PROMISED_AT.desc(), SUPPLIERS_PROOF.ISSUE_ID.desc())
        .limit(1)
        .fetchOptional(ProofReader::proof);
  }

  /** What could be said of promises, the latest first. */
  public List<KeptProof> judged(@Nullable SupplierId of, int most) {
    return judged(isOf(of), most);
  }

  /** The same of these issues only. */
  public List<KeptProof> judged(Collection<IssueId> issues, int most) {
    return issues.isEmpty() ? List.of() : judged(SUPPLIERS_PROOF.ISSUE_ID.in(ids(issues)), most);
  }

  private List<KeptProof> judged(Condition which, int most) {
    return db.selectFrom(SUPPLIERS_PROOF)
        .where(SUPPLIERS_PROOF.VERDICT.in(Verdict.FINISHED))
        .and(which)
        .orderBy(SUPPLIERS_PROOF.JUDGED_AT.desc(), SUPPLIERS_PROOF.ISSUE_ID.desc())
        .limit(most)
        .fetch(ProofReader::proof);
  }

  /** A supplier's promises, the latest first, 25 a page. */
  public Page<KeptProof> page(SupplierId of, @Nullable Cursor after) {
    List<KeptProof> rows =
        db.selectFrom(SUPPLIERS_PROOF)
            .where(isOf(of))
            .and(isBehind(after))
            .orderBy(SUPPLIERS_PROOF.PROMISED_AT.desc(), SUPPLIERS_PROOF.ISSUE_ID.desc())
            .limit(PAGE_SIZE + 1)
            .fetch(ProofReader::proof);
    return Page.of(rows, PAGE_SIZE, it -> Cursor.of(it.promisedAt(), it.issue()));
  }

  private static Condition isBehind(@Nullable Cursor after) {
    return after == null
        ? noCondition()
        : row(SUPPLIERS_PROOF.PROMISED_AT, SUPPLIERS_PROOF.ISSUE_ID)
            .lt(after.instant(0), after.uuid(1));
  }

  /** How many of a supplier's promises there are of each kind. */
  public Map<Verdict, Integer> counts(SupplierId of) {
    return counts(isOf(of));
  }

  public int overdue(SupplierId of, LocalDate today) {
    return counts(isOf(of).and(SUPPLIERS_PROOF.PROMISED_FOR.lt(today)))
        .getOrDefault(Verdict.AWAITED, 0);
  }

  public int notCompared(SupplierId of) {
    return counts(isOf(of).andNot(SUPPLIERS_PROOF.COMPARED)).entrySet().stream()
        .filter(it -> it.getKey().isFinished())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private Map<Verdict, Integer> counts(Condition which) {
    return db
        .select(SUPPLIERS_PROOF.VERDICT.convertFrom(Verdict::valueOf), count())
        .from(SUPPLIERS_PROOF)
        .where(which)
        .groupBy(SUPPLIERS_PROOF.VERDICT)
        .stream()
        .collect(toMap(it -> it.value1(), it -> it.value2()));
  }

  private static List<UUID> ids(Collection<IssueId> issues) {
    return issues.stream().map(IssueId::value).toList();
  }

  private static Condition isOf(@Nullable SupplierId supplier) {
    return supplier == null ? noCondition() : SUPPLIERS_PROOF.SUPPLIER_ID.eq(supplier.value());
  }

  private static KeptProof proof(Record it) {
    return new KeptProof(
        new SupplierId(it.get(SUPPLIERS_PROOF.SUPPLIER_ID)),
        new IssueId(it.get(SUPPLIERS_PROOF.ISSUE_ID)),
        new ReleaseId(it.get(SUPPLIERS_PROOF.RELEASE_ID)),
        it.get(SUPPLIERS_PROOF.RELEASE_NAME),
        it.get(SUPPLIERS_PROOF.PROMISED_AT),
        it.get(SUPPLIERS_PROOF.PROMISED_FOR),
        it.get(SUPPLIERS_PROOF.FIRST_ON),
        it.get(SUPPLIERS_PROOF.DELIVERED),
        it.get(SUPPLIERS_PROOF.STILL_OPEN),
        it.get(SUPPLIERS_PROOF.JUDGED_AT),
        measured(it));
  }

  private static Measured measured(Record it) {
    return new Measured(
        Verdict.valueOf(it.get(SUPPLIERS_PROOF.VERDICT)),
        it.get(SUPPLIERS_PROOF.COMPARED),
        gain(it),
        it.get(SUPPLIERS_PROOF.COUNCILS),
        it.get(SUPPLIERS_PROOF.WORKERS),
        it.get(SUPPLIERS_PROOF.ENTRIES),
        means(it.get(SUPPLIERS_PROOF.MINUTES_BEFORE), it.get(SUPPLIERS_PROOF.MINUTES_AFTER)),
        it.get(SUPPLIERS_PROOF.OTHERS),
        means(it.get(SUPPLIERS_PROOF.OTHERS_BEFORE), it.get(SUPPLIERS_PROOF.OTHERS_AFTER)));
  }

  private static @Nullable Gain gain(Record it) {
    @Nullable BigDecimal minutes = it.get(SUPPLIERS_PROOF.GAIN);
    return minutes == null
        ? null
        : new Gain(
            minutes.doubleValue(),
            it.get(SUPPLIERS_PROOF.GAIN_LOWER).doubleValue(),
            it.get(SUPPLIERS_PROOF.GAIN_UPPER).doubleValue());
  }

  private static @Nullable Means means(@Nullable BigDecimal before, @Nullable BigDecimal after) {
    return before == null || after == null
        ? null
        : new Means(before.doubleValue(), after.doubleValue());
  }
}
