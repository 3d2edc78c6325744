package org.codesign.priorities.internal;

import static org.codesign.db.generated.tables.PrioritiesRound.PRIORITIES_ROUND;
import static org.codesign.db.generated.tables.PrioritiesRoundIssue.PRIORITIES_ROUND_ISSUE;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.db.Keyset;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Round;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.RoundIssue;
import org.codesign.priorities.RoundMethod;
import org.codesign.priorities.RoundPhase;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record12;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rounds and their shortlists. Whether one is open is asked of the database's clock. */
@Component
public class RoundReader {

  static final Field<Instant> NOW =
      field("utc_timestamp(6)", PRIORITIES_ROUND.CLOSES_AT.getDataType());

  static final String DRAFT = "DRAFT";
  static final String OPENED = "OPENED";
  static final String CLOSED = "CLOSED";

  private static final int PAGE_SIZE = 20;

  private final DSLContext db;
  private final CatalogueFacts catalogue;
  private final RankingReader ranking;

  RoundReader(DSLContext db, CatalogueFacts catalogue, RankingReader ranking) {
    this.db = db;
    this.catalogue = catalogue;
    this.ranking = ranking;
  }

  /** Those that end last at the top, 20 a page. */
  public Page<Round> page(boolean drafts, @Nullable Cursor after) {
    List<Round> rows =
        rounds(drafts ? noCondition() : PRIORITIES_ROUND.STATE.ne(DRAFT))
            .and(Keyset.older(after, PRIORITIES_ROUND.CLOSES_AT, PRIORITIES_ROUND.ID))
            .orderBy(PRIORITIES_ROUND.CLOSES_AT.desc(), PRIORITIES_ROUND.ID.desc())
            .limit(PAGE_SIZE + 1)
            .fetch(mapping(this::round));
    return Page.of(rows, PAGE_SIZE, it -> Cursor.of(it.closesAt(), it.id()));
  }

  /** Those that take ballots now, the first to end at the top. */
  public List<Round> open() {
    return rounds(
            PRIORITIES_ROUND
                .STATE
                .eq(OPENED)
                .and(PRIORITIES_ROUND.OPENS_AT.le(NOW))
                .and(PRIORITIES_ROUND.CLOSES_AT.gt(NOW)))
        .orderBy(PRIORITIES_ROUND.CLOSES_AT)
        .limit(PAGE_SIZE)
        .fetch(mapping(this::round));
  }

  /** Closed ones with issues of the supplier, the latest first. */
  public List<Round> closedFor(SupplierId supplier, int most) {
    return rounds(
            PRIORITIES_ROUND
                .STATE
                .eq(CLOSED)
                .and(
                    PRIORITIES_ROUND
                        .SUPPLIER_ID
                        .isNull()
                        .or(PRIORITIES_ROUND.SUPPLIER_ID.eq(supplier.value()))))
        .orderBy(PRIORITIES_ROUND.CLOSES_AT.desc(), PRIORITIES_ROUND.ID.desc())
        .limit(most)
        .fetch(mapping(this::round));
  }

  public Optional<Round> one(RoundId id) {
    return rounds(PRIORITIES_ROUND.ID.eq(id.value())).fetchOptional(mapping(this::round));
  }

  /** Whoever holds the row alone: nobody votes or changes it meanwhile. */
  public Optional<Round> locked(RoundId id) {
    return rounds(PRIORITIES_ROUND.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(mapping(this::round));
  }

  /** Whoever votes: others may vote at the same time, and nobody closes it meanwhile. */
  Optional<Round> lockedWithOthers(RoundId id) {
    return rounds(PRIORITIES_ROUND.ID.eq(id.value()))
        .forShare()
        .fetchOptional(mapping(this::round));
  }

  /** The shortlist by number, with what each issue costs today. */
  public List<RoundIssue> shortlist(RoundId round) {
    Map<SupplierId, String> suppliers = catalogue.suppliers();
    List<RoundIssue> issues =
        db.select(
                PRIORITIES_ROUND_ISSUE.ISSUE_ID.convertFrom(IssueId::new),
                PRIORITIES_ROUND_ISSUE.NUMBER,
                PRIORITIES_ROUND_ISSUE.TITLE,
                PRIORITIES_ROUND_ISSUE.SUPPLIER_ID.convertFrom(SupplierId::new))
            .from(PRIORITIES_ROUND_ISSUE)
            .where(PRIORITIES_ROUND_ISSUE.ROUND_ID.eq(round.value()))
            .orderBy(PRIORITIES_ROUND_ISSUE.NUMBER, PRIORITIES_ROUND_ISSUE.ISSUE_ID)
            .fetch(
                mapping((issue, number, title, supplier) ->
                    new RoundIssue(
                        issue,
                        number,
                        title,
                        supplier,
                        suppliers.getOrDefault(supplier, ""),
                        null)));
    return ranking.withFigures(issues);
  }

  /** The shortlist's issues by number, without more. */
  List<IssueId> issues(RoundId round) {
    return db.select(PRIORITIES_ROUND_ISSUE.ISSUE_ID)
        .from(PRIORITIES_ROUND_ISSUE)
        .where(PRIORITIES_ROUND_ISSUE.ROUND_ID.eq(round.value()))
        .orderBy(PRIORITIES_ROUND_ISSUE.NUMBER, PRIORITIES_ROUND_ISSUE.ISSUE_ID)
        .fetch(it -> new IssueId(it.value1()));
  }

  private SelectConditionStep<
          Record12<
              RoundId,
              String,
              SupplierId,
              RoundMethod,
              Integer,
              Instant,
              Instant,
              Boolean,
              String,
              Integer,
              Integer,
              Instant>>
      rounds(Condition which) {
    return db.select(
            PRIORITIES_ROUND.ID.convertFrom(RoundId::new),
            PRIORITIES_ROUND.TITLE,
            PRIORITIES_ROUND.SUPPLIER_ID.convertFrom(
                nullOnAllNull((UUID it) -> new SupplierId(it))),
            PRIORITIES_ROUND.METHOD.convertFrom(RoundMethod::valueOf),
            PRIORITIES_ROUND.BUDGET,
            PRIORITIES_ROUND.OPENS_AT,
            PRIORITIES_ROUND.CLOSES_AT,
            PRIORITIES_ROUND.EXCLUDES_CONFLICTS,
            PRIORITIES_ROUND.STATE,
            PRIORITIES_ROUND.VERSION,
            field(
                selectCount()
                    .from(PRIORITIES_ROUND_ISSUE)
                    .where(PRIORITIES_ROUND_ISSUE.ROUND_ID.eq(PRIORITIES_ROUND.ID))),
            NOW)
        .from(PRIORITIES_ROUND)
        .where(which);
  }

  private Round round(
      RoundId id,
      String title,
      @Nullable SupplierId supplier,
      RoundMethod method,
      int budget,
      Instant opensAt,
      Instant closesAt,
      boolean excludesConflicts,
      String state,
      int version,
      int issues,
      Instant now) {
    return new Round(
        id,
        title,
        supplier,
        supplier == null ? null : catalogue.suppliers().getOrDefault(supplier, ""),
        method,
        budget,
        opensAt,
        closesAt,
        excludesConflicts,
        phase(state, opensAt, closesAt, now),
        version,
        issues);
  }

  private static RoundPhase phase(String state, Instant opensAt, Instant closesAt, Instant now) {
    if (!state.equals(OPENED)) {
      return RoundPhase.valueOf(state);
    }
    if (now.isBefore(opensAt)) {
      return RoundPhase.SCHEDULED;
    }
    return now.isBefore(closesAt) ? RoundPhase.OPEN : RoundPhase.ENDED;
  }
}
