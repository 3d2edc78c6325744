package org.codesign.issues;

import jakarta.validation.Valid;
import java.util.List;
import org.codesign.identity.Actor;
import org.codesign.issues.internal.DraftReader;
import org.codesign.issues.internal.DraftStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Reports that are being written, each kept under the id of the issue it becomes. A person's own
 * and nobody else's, not even a facilitator's. They go 30 days after they were changed last, and
 * when they are sent.
 */
@Component
@Validated
@Transactional
public class Drafts {

  private final DraftStore store;
  private final DraftReader reader;

  Drafts(DraftStore store, DraftReader reader) {
    this.store = store;
    this.reader = reader;
  }

  /**
   * Keeps a draft as it is now; the same again changes nothing. What identifies a person is masked,
   * unless they say why it stays: so it is read by nobody else, and the report asks again.
   *
   * @param version the one it was changed from; 0 for a new one
   * @throws org.codesign.shared.Invalid for a new one where the person has twenty
   * @throws org.codesign.shared.NotFound if the id is somebody else's draft or issue
   */
  public DraftSaving save(Actor actor, IssueId id, int version, @Valid DraftForm form) {
    actor.mustBe(Voices.ALL);
    return store.save(actor, id, version, form.masked());
  }

  /** One's own drafts, the one changed last first; at most twenty. */
  @Transactional(readOnly = true)
  public List<Draft> drafts(Actor actor) {
    actor.mustBe(Voices.ALL);
    return reader.of(actor);
  }

  /**
   * @throws org.codesign.shared.NotFound if there is none of one's own by this id
   */
  @Transactional(readOnly = true)
  public Draft draft(Actor actor, IssueId id) {
    actor.mustBe(Voices.ALL);
    return reader.one(actor, id);
  }

  /** Throws a draft away; nothing happens where there is none. */
  public void discard(Actor actor, IssueId id) {
    actor.mustBe(Voices.ALL);
    store.discard(actor, id);
  }

  /**
   * Takes a draft back that was thrown away less than a day ago.
   *
   * @throws org.codesign.shared.Invalid where the person has twenty others
   * @throws org.codesign.shared.NotFound if there is none of one's own by this id, or it was thrown
   *     away earlier
   */
  public void restore(Actor actor, IssueId id) {
    actor.mustBe(Voices.ALL);
    store.restore(actor, id);
  }
}
