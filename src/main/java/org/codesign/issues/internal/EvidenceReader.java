package org.codesign.issues.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.PersonId;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueEvidence.CouncilAnswers;
import org.codesign.issues.IssueId;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds up answers council by council; those to merged issues with the issue they are shown as. A
 * merged issue has none of its own and is not open.
 */
@Component
public class EvidenceReader {

  private final DSLContext db;

  EvidenceReader(DSLContext db) {
    this.db = db;
  }

  public Optional<IssueEvidence> of(IssueId issue) {
    return evidence(ISSUES_ISSUE.ID.eq(issue.value())).stream().findFirst();
  }

  public List<IssueEvidence> of(Collection<IssueId> issues) {
    return evidence(ISSUES_ISSUE.ID.in(issues.stream().map(IssueId::value).toList()));
  }

  public List<IssueEvidence> of(SupplierId supplier) {
    return evidence(ISSUES_ISSUE.SUPPLIER_ID.eq(supplier.value()));
  }

  public Map<IssueId, String> titles(Collection<IssueId> issues) {
    return db
        .select(ISSUES_ISSUE.ID, ISSUES_ISSUE.TITLE)
        .from(ISSUES_ISSUE)
        .where(ISSUES_ISSUE.ID.in(issues.stream().map(IssueId::value).toList()))
        .stream()
        .collect(toMap(row -> new IssueId(row.value1()), row -> row.value2()));
  }

  public Set<IssueId> touchedBy(PersonId person) {
    Set<IssueId> touched = new HashSet<>();
    db.select(MEMBER.ID, MEMBER.ROOT_ID)
        .from(MEMBER)
        .where(MEMBER.REPORTER_ID.eq(person.value()))
        .union(
            select(MEMBER.ID, MEMBER.ROOT_ID)
                .from(ISSUES_ANSWER)
                .join(MEMBER)
                .on(MEMBER.ID.eq(ISSUES_ANSWER.ISSUE_ID))
                .where(ISSUES_ANSWER.PERSON_ID.eq(person.value()))
                .and(ISSUES_ANSWER.MINUTES.isNotNull()))
        .forEach(row -> {
          touched.add(new IssueId(row.value1()));
          touched.add(new IssueId(row.value2()));
        });
    return touched;
  }

  public Set<IssueId> group(IssueId issue) {
    return db.fetch(Groups.groupOf(issue)).stream()
        .map(row -> new IssueId(row.value1()))
        .collect(toSet());
  }

  public Optional<SupplierId> supplierOf(IssueId issue) {
    return db.select(ISSUES_ISSUE.SUPPLIER_ID)
        .from(ISSUES_ISSUE)
        .where(ISSUES_ISSUE.ID.eq(issue.value()))
        .fetchOptional(row -> new SupplierId(row.value1()));
  }

  /** These, and what they are shown as. */
  public Set<IssueId> withRoots(Collection<IssueId> issues) {
    Set<IssueId> all = new HashSet<>(issues);
    all.addAll(
        db.select(MEMBER.ROOT_ID.convertFrom(IssueId::new))
            .from(MEMBER)
            .where(MEMBER.ID.in(issues.stream().map(IssueId::value).toList()))
            .and(MEMBER.LEADS_TO.isNotNull())
            .fetch(Record1::value1));
    return all;
  }

  private List<IssueEvidence> evidence(Condition which) {
    Map<UUID, List<AnswerRow>> answers =
        answers(which).stream().collect(groupingBy(AnswerRow::issue));
    return db
        .select(
            ISSUES_ISSUE.ID,
            ISSUES_ISSUE.NUMBER,
            ISSUES_ISSUE.TITLE,
            ISSUES_ISSUE.SYSTEM_ID,
            ISSUES_ISSUE.SUPPLIER_ID,
            ISSUES_ISSUE.SCREEN_ID,
            ISSUES_ISSUE.STATUS.eq("OPEN").and(ISSUES_ISSUE.LEADS_TO.isNull()))
        .from(ISSUES_ISSUE)
        .where(which)
        .orderBy(ISSUES_ISSUE.NUMBER)
        .fetch(mapping(IssueRow::new))
        .stream()
        .map(issue -> issue.with(answers.getOrDefault(issue.id(), List.of())))
        .toList();
  }

  private List<AnswerRow> answers(Condition which) {
    return db.select(
            ISSUES_ISSUE.ID,
            ISSUES_ANSWER.COUNCIL_CODE,
            ISSUES_ANSWER.FREQUENCY.convertFrom(Frequency::valueOf),
            count(),
            sum(ISSUES_ANSWER.MINUTES),
            sum(ISSUES_ANSWER.MINUTES.mul(ISSUES_ANSWER.MINUTES)))
        .from(ISSUES_ISSUE)
        .join(MEMBER)
        .on(MEMBER.ROOT_ID.eq(ISSUES_ISSUE.ID))
        .join(ISSUES_ANSWER)
        .on(ISSUES_ANSWER.ISSUE_ID.eq(MEMBER.ID))
        .where(which)
        .and(Groups.counts())
        .groupBy(ISSUES_ISSUE.ID, ISSUES_ANSWER.COUNCIL_CODE, ISSUES_ANSWER.FREQUENCY)
        .fetch(mapping(AnswerRow::new));
  }

  private record IssueRow(
      UUID id,
      int number,
      String title,
      UUID system,
      UUID supplier,
      @Nullable UUID screen,
      boolean open) {

    IssueEvidence with(List<AnswerRow> answers) {
      List<CouncilAnswers> councils =
          answers.stream()
              .collect(groupingBy(row -> Optional.ofNullable(row.council())))
              .entrySet()
              .stream()
              .map(it -> councilAnswers(it.getKey().orElse(null), it.getValue()))
              .toList();
      return new IssueEvidence(
          new IssueId(id),
          number,
          title,
          new SystemId(system),
          new SupplierId(supplier),
          screen == null ? null : new ScreenId(screen),
          open,
          councils);
    }
  }

  private static CouncilAnswers councilAnswers(@Nullable String council, List<AnswerRow> answers) {
    return new CouncilAnswers(
        council == null ? null : new GssCode(council),
        answers.stream().filter(it -> it.frequency().isAsked()).mapToInt(AnswerRow::people).sum(),
        answers.stream()
            .filter(it -> it.frequency().isAffected())
            .mapToInt(AnswerRow::people)
            .sum(),
        answers.stream().mapToDouble(AnswerRow::minutesPerMonth).sum(),
        answers.stream().mapToDouble(AnswerRow::minutesSquared).sum(),
        answers.stream().mapToDouble(AnswerRow::timesPerMonth).sum());
  }

  /** People of one council who gave the same frequency; minutes each time, added up. */
  private record AnswerRow(
      UUID issue,
      @Nullable String council,
      Frequency frequency,
      int people,
      @Nullable BigDecimal minutes,
      @Nullable BigDecimal squares) {

    double minutesPerMonth() {
      return minutes == null ? 0 : frequency.timesPerMonth() * minutes.doubleValue();
    }

    double minutesSquared() {
      return squares == null ? 0 : Math.pow(frequency.timesPerMonth(), 2) * squares.doubleValue();
    }

    double timesPerMonth() {
      return frequency.timesPerMonth() * people;
    }
  }
}
