package org.codesign.guidance;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.codesign.guidance.internal.RemarkList;
import org.codesign.guidance.internal.RemarkStore;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** What readers say of documents, and what editors make of it. Nobody is told who said it. */
@Component
@Validated
@Transactional
public class ReaderWords {

  private final RemarkStore store;
  private final RemarkList list;

  ReaderWords(RemarkStore store, RemarkList list) {
    this.store = store;
    this.list = list;
  }

  /** Whether the document as it is now helped this person; empty where they have not said. */
  @Transactional(readOnly = true)
  public Optional<Boolean> helped(Actor actor, DocumentId id) {
    actor.mustBe(Role.ANYONE);
    return list.answer(actor.id(), id);
  }

  /**
   * Says whether it helped: once for each person and version, the last answer counts.
   *
   * @param number of the version that was read
   * @throws org.codesign.shared.NotFound if there is no such version
   */
  public void answer(Actor actor, DocumentId id, int number, boolean helped) {
    actor.mustBe(Role.ANYONE);
    store.answer(actor, id, number, helped);
  }

  /**
   * Says that something is out of date. Until an editor has dealt with it, the same person's next
   * words on the document take the place of these.
   *
   * @param number of the version that was read
   * @throws org.codesign.shared.NotFound if there is no such version
   * @throws org.codesign.shared.Invalid if the text tells who a person is
   */
  public void remark(Actor actor, DocumentId id, int number, @Valid RemarkForm form) {
    actor.mustBe(Role.ANYONE);
    FreeText.check("text", form.text());
    store.remark(actor, id, number, form.text());
  }

  /** Whether the document as it is now helped, with small numbers protected; for editors. */
  @Transactional(readOnly = true)
  public Helpfulness helpfulness(Actor actor, DocumentId id) {
    actor.mustBe(Editors.ROLES);
    return list.helpfulness(id);
  }

  /**
   * What is to be dealt with, the oldest first, 25 a page.
   *
   * @throws IllegalArgumentException if the cursor is not one of this list
   */
  @Transactional(readOnly = true)
  public Page<Remark> toDo(Actor actor, @Nullable Cursor after) {
    actor.mustBe(Editors.ROLES);
    return list.open(after);
  }

  /** How many those are, 1,000 for as many or more. */
  @Transactional(readOnly = true)
  public int howManyToDo(Actor actor) {
    actor.mustBe(Editors.ROLES);
    return list.countOpen();
  }

  /** Takes a remark off the list; nothing happens where somebody else did. */
  public void dealtWith(Actor actor, UUID remark) {
    actor.mustBe(Editors.ROLES);
    store.settle(remark);
  }
}
