package org.codesign.issues;

import java.util.Set;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.HarmReader;
import org.codesign.issues.internal.HarmStore;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was reported as a danger to somebody: council leads see it of their council, suppliers of
 * their systems, facilitators of all; council and supplier each say that they have seen it.
 */
@Component
@Transactional
public class HarmReports {

  private static final Set<Role> READERS =
      Set.of(Role.COUNCIL_LEAD, Role.SUPPLIER, Role.FACILITATOR);

  private final HarmStore store;
  private final HarmReader reader;

  HarmReports(HarmStore store, HarmReader reader) {
    this.store = store;
    this.reader = reader;
  }

  /** The newest first, 25 a page. */
  @Transactional(readOnly = true)
  public Page<HarmReport> page(Actor actor, @Nullable Cursor after) {
    actor.mustBe(READERS);
    return reader.page(actor, after);
  }

  /**
   * @throws org.codesign.shared.NotFound if there is none for this reader
   */
  @Transactional(readOnly = true)
  public HarmReport one(Actor actor, IssueId issue) {
    actor.mustBe(READERS);
    return reader.one(actor, issue);
  }

  /**
   * Says that one's council, or one's company, has seen it; the first who does so stays. A
   * facilitator says it where no council reported.
   *
   * @throws org.codesign.shared.NotFound if there is none that this person is to acknowledge
   */
  public void acknowledge(Actor actor, IssueId issue) {
    actor.mustBe(READERS);
    store.acknowledge(actor, issue);
  }
}
