package org.codesign.issues;

import java.util.Optional;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.HintReader;
import org.codesign.issues.internal.TriageReader;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is new on the board and waits for a facilitator to look at it. */
@Component
@Transactional(readOnly = true)
public class Triage {

  private final TriageReader queue;
  private final HintReader hints;

  Triage(TriageReader queue, HintReader hints) {
    this.queue = queue;
    this.hints = hints;
  }

  /** The queue, 25 a page. */
  public Page<TriageItem> queue(Actor actor, TriageFilter filter, @Nullable Cursor after) {
    actor.mustBe(Role.FACILITATOR);
    return queue.page(actor, filter, after);
  }

  /** How many wait, up to 100. */
  public int waiting(Actor actor) {
    actor.mustBe(Role.FACILITATOR);
    return queue.waiting();
  }

  /** What an issue may come from, where the answers say so. */
  public Optional<CauseHint> hint(Actor actor, IssueId issue) {
    actor.mustBe(Role.FACILITATOR);
    return hints.of(issue);
  }
}
