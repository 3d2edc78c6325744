package org.codesign.issues.internal;

import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesPin.ISSUES_PIN;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.MergePreview;
import org.codesign.issues.MergePreview.Part;
import org.codesign.issues.MergedReport;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was merged, and what would come together. */
@Component
public class MergeReader {

  private static final int MOST = 100;

  private final DSLContext db;
  private final Catalogue catalogue;
  private final CatalogueFacts facts;
  private final PinReader pins;

  MergeReader(DSLContext db, Catalogue catalogue, CatalogueFacts facts, PinReader pins) {
    this.db = db;
    this.catalogue = catalogue;
    this.facts = facts;
    this.pins = pins;
  }

  /** The reports merged into an issue, the oldest first; at most 100. */
  public List<MergedReport> mergedInto(Actor actor, IssueId issue) {
    List<ReportRow> rows =
        db.select(
                MEMBER.ID.convertFrom(IssueId::new),
                MEMBER.NUMBER,
                row(MEMBER.TITLE, MEMBER.BODY, MEMBER.WORKAROUND).mapping(IssueText::new),
                when(MEMBER.SCREEN_ID.isDistinctFrom(ISSUES_ISSUE.SCREEN_ID), MEMBER.SCREEN_ID)
                    .convertFrom(nullOnAllNull(ScreenId::new)),
                MEMBER.CREATED_AT)
            .from(MEMBER)
            .join(ISSUES_ISSUE)
            .on(ISSUES_ISSUE.ID.eq(MEMBER.ROOT_ID))
            .where(MEMBER.ROOT_ID.eq(issue.value()))
            .and(MEMBER.LEADS_TO.isNotNull())
            .orderBy(MEMBER.NUMBER)
            .limit(MOST)
            .fetch(mapping(ReportRow::new));
    return rows.stream()
        .map(it ->
            new MergedReport(
                it.id(),
                it.number(),
                it.text(),
                it.elsewhere() == null ? null : catalogue.screen(actor, it.elsewhere()),
                pins.of(it.id()),
                it.reportedAt()))
        .toList();
  }

  public MergePreview preview(IssueId issue, IssueId target) {
    PlaceRow from = placeOf(issue);
    PlaceRow into = placeOf(target);
    return new MergePreview(
        part(from),
        part(into),
        standing(List.of(from.root(), into.root()), into.root()).figures(),
        !from.supplier().equals(into.supplier()));
  }

  private Part part(PlaceRow row) {
    return new Part(
        new IssueId(row.root()),
        row.number(),
        row.title(),
        facts.system(row.system()).map(it -> it.name()).orElse(""),
        db.fetchCount(MEMBER, MEMBER.ROOT_ID.eq(row.root())),
        db.fetchCount(
            db.selectOne()
                .from(MEMBER)
                .join(ISSUES_PIN)
                .on(ISSUES_PIN.ISSUE_ID.eq(MEMBER.ID))
                .where(MEMBER.ROOT_ID.eq(row.root()))),
        standing(List.of(row.root()), row.root()).figures());
  }

  private PlaceRow placeOf(IssueId issue) {
    return db.select(
            ISSUES_ISSUE.ID,
            ISSUES_ISSUE.NUMBER,
            ISSUES_ISSUE.TITLE,
            ISSUES_ISSUE.SYSTEM_ID.convertFrom(SystemId::new),
            ISSUES_ISSUE.SUPPLIER_ID)
        .from(ISSUES_ISSUE)
        .where(ISSUES_ISSUE.ID.eq(Groups.rootOf(issue)))
        .fetchOptional(mapping(PlaceRow::new))
        .orElseThrow(() -> new NotFound("issue"));
  }

  /** What these groups come to as one; each person with the answer that would count then. */
  private Standing standing(List<UUID> roots, UUID target) {
    var each =
        db
            .select(
                ISSUES_ANSWER.PERSON_ID,
                ISSUES_ANSWER.COUNCIL_CODE,
                ISSUES_ANSWER.FREQUENCY.convertFrom(Frequency::valueOf),
                ISSUES_ANSWER.CHANGED_AT,
                ISSUES_ANSWER.ISSUE_ID.eq(target))
            .from(MEMBER)
            .join(ISSUES_ANSWER)
            .on(ISSUES_ANSWER.ISSUE_ID.eq(MEMBER.ID))
            .where(MEMBER.ROOT_ID.in(roots))
            .fetch(mapping(AnswerRow::new))
            .stream()
            .collect(toMap(AnswerRow::person, it -> it, AnswerRow::better))
            .values()
            .stream()
            .filter(it -> it.frequency().isAsked())
            .toList();
    return new Standing(
        each.size(),
        (int) each.stream().filter(it -> it.frequency().isAffected()).count(),
        (int) each.stream().map(AnswerRow::council).filter(Objects::nonNull).distinct().count(),
        BigDecimal.ZERO);
  }

  private record ReportRow(
      IssueId id, int number, IssueText text, @Nullable ScreenId elsewhere, Instant reportedAt) {}

  private record PlaceRow(UUID root, int number, String title, SystemId system, UUID supplier) {}

  private record AnswerRow(
      UUID person, @Nullable String council, Frequency frequency, Instant at, boolean ofTarget) {

    AnswerRow better(AnswerRow other) {
      if (ofTarget != other.ofTarget) {
        return ofTarget ? this : other;
      }
      return other.at.isAfter(at) ? other : this;
    }
  }
}
