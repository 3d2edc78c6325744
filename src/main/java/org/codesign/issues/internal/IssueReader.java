package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.codesign.issues.internal.Groups.MEMBER;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.Category;
import org.codesign.issues.Cause;
import org.codesign.issues.Figures;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.privacy.SmallNumbers;
import org.codesign.shared.EntryMode;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one issue for the people who use the systems; a merged one as what it is shown as. */
@Component
public class IssueReader {

  private final DSLContext db;
  private final PinReader pins;
  private final OwnAnswers answers;
  private final Catalogue catalogue;
  private final CatalogueFacts facts;

  IssueReader(
      DSLContext db,
      PinReader pins,
      OwnAnswers answers,
      Catalogue catalogue,
      CatalogueFacts facts) {
    this.db = db;
    this.pins = pins;
    this.answers = answers;
    this.catalogue = catalogue;
    this.facts = facts;
  }

  public IssueDetails one(Actor actor, IssueId asked) {
    IssueRow issue = rowOf(asked);
    IssueId id = issue.id();
    Map<SystemId, SystemListItem> systems =
        facts.systems(
            Stream.of(issue.system(), issue.secondSystem()).flatMap(Stream::ofNullable).toList());
    return new IssueDetails(
        id,
        issue.number(),
        issue.text(),
        Objects.requireNonNull(systems.get(issue.system())),
        issue.secondSystem() == null ? null : systems.get(issue.secondSystem()),
        issue.screen() == null ? null : catalogue.screen(actor, issue.screen()),
        issue.release(),
        pins.of(id),
        issue.looksDifferent(),
        issue.category(),
        issue.severity(),
        issue.cause(),
        issue.entryMode(),
        issue.harm(),
        issue.open(),
        issue.standing().figures(),
        ownCouncil(actor, id),
        answers.to(List.of(id.value()), actor).get(id.value()),
        issue.reporter().equals(actor.id().value()),
        issue.createdAt(),
        issue.changedAt(),
        issue.version());
  }

  private IssueRow rowOf(IssueId id) {
    return db.select(
            ISSUES_ISSUE.ID.convertFrom(IssueId::new),
            ISSUES_ISSUE.NUMBER,
            row(ISSUES_ISSUE.TITLE, ISSUES_ISSUE.BODY, ISSUES_ISSUE.WORKAROUND)
                .mapping(IssueText::new),
            ISSUES_ISSUE.SYSTEM_ID.convertFrom(SystemId::new),
            ISSUES_ISSUE.SECOND_SYSTEM_ID.convertFrom(nullOnAllNull(SystemId::new)),
            ISSUES_ISSUE.SCREEN_ID.convertFrom(nullOnAllNull(ScreenId::new)),
            ISSUES_ISSUE.RELEASE_ID.convertFrom(nullOnAllNull(ReleaseId::new)),
            ISSUES_ISSUE.LOOKS_DIFFERENT,
            ISSUES_ISSUE.REPORTER_ID,
            ISSUES_ISSUE.CATEGORY.convertFrom(Category::valueOf),
            ISSUES_ISSUE.SEVERITY.convertFrom(Number::intValue),
            ISSUES_ISSUE.CAUSE.convertFrom(Cause::valueOf),
            ISSUES_ISSUE.ENTRY_MODE.convertFrom(EntryMode::valueOf),
            ISSUES_ISSUE.HARM,
            ISSUES_ISSUE.STATUS.eq("OPEN"),
            row(
                    ISSUES_STANDING.ASKED,
                    ISSUES_STANDING.AFFECTED,
                    ISSUES_STANDING.COUNCILS,
                    ISSUES_STANDING.HOURS_LOST)
                .mapping(Standing::new),
            ISSUES_ISSUE.CREATED_AT,
            ISSUES_ISSUE.CHANGED_AT,
            ISSUES_ISSUE.VERSION)
        .from(ISSUES_ISSUE)
        .join(ISSUES_STANDING)
        .on(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_ISSUE.ID))
        .where(ISSUES_ISSUE.ID.eq(Groups.rootOf(id)))
        .fetchOptional(mapping(IssueRow::new))
        .orElseThrow(() -> new NotFound("issue"));
  }

  private @Nullable Figures ownCouncil(Actor actor, IssueId id) {
    GssCode council = actor.homeCouncil();
    if (council == null || !actor.is(Role.COUNCIL_LEAD)) {
      return null;
    }
    Standing standing =
        db.select(
                count().filterWhere(ISSUES_ANSWER.FREQUENCY.ne(Frequency.NOT_MY_JOB.name())),
                count().filterWhere(ISSUES_ANSWER.MINUTES.isNotNull()),
                inline(1),
                inline(BigDecimal.ZERO))
            .from(MEMBER)
            .join(ISSUES_ANSWER)
            .on(ISSUES_ANSWER.ISSUE_ID.eq(MEMBER.ID))
            .where(MEMBER.ROOT_ID.eq(id.value()))
            .and(Groups.counts())
            .and(ISSUES_ANSWER.COUNCIL_CODE.eq(council.value()))
            .fetchSingle(mapping(Standing::new));
    return SmallNumbers.mayShowToOwnLead(standing.asked()) ? standing.rounded() : null;
  }

  private record IssueRow(
      IssueId id,
      int number,
      IssueText text,
      SystemId system,
      @Nullable SystemId secondSystem,
      @Nullable ScreenId screen,
      @Nullable ReleaseId release,
      boolean looksDifferent,
      UUID reporter,
      Category category,
      int severity,
      Cause cause,
      EntryMode entryMode,
      boolean harm,
      boolean open,
      Standing standing,
      Instant createdAt,
      Instant changedAt,
      int version) {}
}
