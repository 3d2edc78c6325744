package org.codesign.issues;

import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.KeptReader;
import org.codesign.issues.internal.KeptStore;
import org.codesign.issues.internal.KeptStore.Decided;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Texts that their authors keep although something in them may tell who a person is. */
@Component
@Transactional
public class Moderation {

  private final KeptStore store;
  private final KeptReader reader;
  private final ApplicationEventPublisher events;

  Moderation(KeptStore store, KeptReader reader, ApplicationEventPublisher events) {
    this.store = store;
    this.reader = reader;
    this.events = events;
  }

  /** What waits, the oldest first, 20 a page. */
  @Transactional(readOnly = true)
  public Page<KeptText> waiting(Actor actor, @Nullable Cursor after) {
    actor.mustBe(Role.FACILITATOR);
    return reader.waiting(after);
  }

  /** How many of one's own texts of an issue wait, for their author to know. */
  @Transactional(readOnly = true)
  public int waitingOfMine(Actor actor, IssueId issue) {
    actor.mustBe(Voices.ALL);
    return reader.waitingOf(actor, issue);
  }

  /**
   * Releases or refuses, as the person says.
   *
   * @param why needed where it is not released
   * @throws Invalid if it is neither released nor is there a reason
   * @throws org.codesign.shared.NotFound if there is none that waits
   */
  public void decide(Actor actor, KeptId id, boolean release, @Nullable Refusal why) {
    actor.mustBe(Role.FACILITATOR);
    if (release) {
      release(actor, id);
    } else if (why != null) {
      refuse(actor, id, why);
    } else {
      throw new Invalid("refusal", "moderation.refusal.needed");
    }
  }

  /**
   * Lets everybody read the text as it was written.
   *
   * @throws org.codesign.shared.NotFound if there is none that waits: decided already, or changed
   */
  public void release(Actor actor, KeptId id) {
    actor.mustBe(Role.FACILITATOR);
    tell(store.release(actor, id));
  }

  /**
   * Leaves the text masked and erases what was under the mask.
   *
   * @throws org.codesign.shared.NotFound if there is none that waits: decided already, or changed
   */
  public void refuse(Actor actor, KeptId id, Refusal why) {
    actor.mustBe(Role.FACILITATOR);
    tell(store.refuse(actor, id, why));
  }

  private void tell(Decided kept) {
    if (kept.reporters()) {
      events.publishEvent(new KeptDecided(kept.issue()));
    }
  }
}
