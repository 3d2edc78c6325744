package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.identity.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The screens a person spoke of last: the reporter of an issue has an answer to it, too. */
@Component
public class RecentScreens {

  private static final int LOOKED_AT = 50; // answers
  private static final int MOST = 3;

  private final DSLContext db;
  private final CatalogueFacts catalogue;

  RecentScreens(DSLContext db, CatalogueFacts catalogue) {
    this.db = db;
    this.catalogue = catalogue;
  }

  public List<ScreenListItem> of(Actor actor) {
    List<ScreenId> last =
        db
            .select(ISSUES_ISSUE.SCREEN_ID)
            .from(ISSUES_ANSWER)
            .join(ISSUES_ISSUE)
            .on(ISSUES_ISSUE.ID.eq(ISSUES_ANSWER.ISSUE_ID))
            .where(ISSUES_ANSWER.PERSON_ID.eq(actor.id().value()))
            .and(ISSUES_ISSUE.SCREEN_ID.isNotNull())
            .orderBy(ISSUES_ANSWER.CHANGED_AT.desc())
            .limit(LOOKED_AT)
            .fetch(ISSUES_ISSUE.SCREEN_ID)
            .stream()
            .distinct()
            .limit(MOST)
            .map(ScreenId::new)
            .toList();
    Map<ScreenId, ScreenListItem> screens = catalogue.screens(last);
    return last.stream().map(screens::get).filter(Objects::nonNull).toList();
  }
}
