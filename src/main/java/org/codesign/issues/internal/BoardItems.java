package org.codesign.issues.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.Actor;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.BoardItem;
import org.codesign.issues.Category;
import org.codesign.issues.IssueId;
import org.codesign.shared.MarkdownLight;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the board shows of some issues: four queries, however many they are. */
@Component
class BoardItems {

  private static final int EXCERPT = 300;

  private final DSLContext db;
  private final CatalogueFacts catalogue;
  private final OwnAnswers answers;

  BoardItems(DSLContext db, CatalogueFacts catalogue, OwnAnswers answers) {
    this.db = db;
    this.catalogue = catalogue;
    this.answers = answers;
  }

  /** In the order of the ids. */
  List<BoardItem> of(Actor actor, List<UUID> issues) {
    if (issues.isEmpty()) {
      return List.of();
    }
    Map<UUID, IssueRow> rows = rows(issues);
    Map<UUID, AnswerForm> own = answers.to(issues, actor);
    Map<SystemId, SystemListItem> systems =
        catalogue.systems(rows.values().stream().map(IssueRow::system).distinct().toList());
    Map<ScreenId, ScreenListItem> screens =
        catalogue.screens(
            rows.values().stream()
                .map(IssueRow::screen)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return issues.stream()
        .map(rows::get)
        .filter(Objects::nonNull)
        .map(row ->
            row.item(
                Objects.requireNonNull(systems.get(row.system())),
                row.screen() == null ? null : screens.get(row.screen()),
                own.get(row.id())))
        .toList();
  }

  private Map<UUID, IssueRow> rows(List<UUID> issues) {
    return db
        .select(
            ISSUES_ISSUE.ID,
            ISSUES_ISSUE.NUMBER,
            ISSUES_ISSUE.TITLE,
            left(ISSUES_ISSUE.BODY, EXCERPT),
            ISSUES_ISSUE.SYSTEM_ID.convertFrom(SystemId::new),
            ISSUES_ISSUE.SCREEN_ID.convertFrom(nullOnAllNull(ScreenId::new)),
            ISSUES_ISSUE.CATEGORY.convertFrom(Category::valueOf),
            ISSUES_ISSUE.SEVERITY.convertFrom(Number::intValue),
            ISSUES_ISSUE.HARM,
            ISSUES_ISSUE.STATUS.eq("OPEN"),
            ISSUES_ISSUE.CREATED_AT,
            row(
                    ISSUES_STANDING.ASKED,
                    ISSUES_STANDING.AFFECTED,
                    ISSUES_STANDING.COUNCILS,
                    ISSUES_STANDING.HOURS_LOST)
                .mapping(Standing::new),
            ISSUES_STANDING.COMMENTS)
        .from(ISSUES_ISSUE)
        .join(ISSUES_STANDING)
        .on(ISSUES_STANDING.ISSUE_ID.eq(ISSUES_ISSUE.ID))
        .where(ISSUES_ISSUE.ID.in(issues))
        .fetch(mapping(IssueRow::new))
        .stream()
        .collect(toMap(IssueRow::id, identity()));
  }

  private record IssueRow(
      UUID id,
      int number,
      String title,
      String excerpt,
      SystemId system,
      @Nullable ScreenId screen,
      Category category,
      int severity,
      boolean harm,
      boolean open,
      Instant reportedAt,
      Standing standing,
      int comments) {

    BoardItem item(
        SystemListItem itsSystem, @Nullable ScreenListItem itsScreen, @Nullable AnswerForm own) {
      return new BoardItem(
          new IssueId(id),
          number,
          title,
          MarkdownLight.plain(excerpt),
          itsSystem.name(),
          itsScreen == null ? null : itsScreen.name(),
          category,
          severity,
          harm,
          open,
          reportedAt,
          standing.figures(),
          comments,
          own);
    }
  }
}
