package org.codesign.guidance;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.codesign.guidance.internal.Authoring;
import org.codesign.guidance.internal.DocumentReader;
import org.codesign.guidance.internal.ReviewList;
import org.codesign.guidance.internal.VersionReader;
import org.codesign.identity.Actor;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Where editors write documents and see what became of them. */
@Component
@Validated
@Transactional
public class DocumentDesk {

  private final Authoring authoring;
  private final DocumentReader reader;
  private final VersionReader versions;
  private final ReviewList reviews;

  DocumentDesk(
      Authoring authoring, DocumentReader reader, VersionReader versions, ReviewList reviews) {
    this.authoring = authoring;
    this.reader = reader;
    this.versions = versions;
    this.reviews = reviews;
  }

  /** What to begin a new document with: owned by whoever writes it, to be reviewed in a year. */
  @Transactional(readOnly = true)
  public DocumentForm blank(Actor actor) {
    actor.mustBe(Editors.ROLES);
    return authoring.blank(actor.id());
  }

  /**
   * A document as it is now, archived or not.
   *
   * @throws org.codesign.shared.NotFound if there is none
   */
  @Transactional(readOnly = true)
  public EditedDocument document(Actor actor, DocumentId id) {
    actor.mustBe(Editors.ROLES);
    return versions.current(id);
  }

  /** Who may own documents, by name. */
  @Transactional(readOnly = true)
  public List<Keeper> keepers(Actor actor) {
    actor.mustBe(Editors.ROLES);
    return authoring.keepers();
  }

  /**
   * A text as its page will show it, safe to show.
   *
   * @param of whose text it is, for links between documents; null for a new one
   */
  @Transactional(readOnly = true)
  public String preview(Actor actor, @Nullable DocumentId of, String markdown) {
    actor.mustBe(Editors.ROLES);
    return reader.preview(of, markdown);
  }

  /**
   * Writes a new document; again with the same id changes nothing.
   *
   * @param reasons by field, why something that may tell who a person is stays in it; it is kept
   *     with the version
   * @throws org.codesign.shared.Invalid if headings are out of order, a picture says nothing to
   *     those who do not see it, or something that tells who a person is has no reason to stay
   */
  public void write(
      Actor actor, DocumentId id, @Valid DocumentForm form, Map<String, KeepReason> reasons) {
    actor.mustBe(Editors.ROLES);
    authoring.write(actor.id(), id, form, reasons);
  }

  /**
   * Changes a document. Other words are a new version; an owner or a review date alone are not.
   *
   * @return the number of its text
   * @throws org.codesign.shared.Invalid as {@link #write}
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public int change(
      Actor actor,
      DocumentId id,
      int version,
      @Valid DocumentForm form,
      Map<String, KeepReason> reasons) {
    actor.mustBe(Editors.ROLES);
    return authoring.change(actor.id(), id, version, form, reasons);
  }

  /**
   * What the document says now beside what somebody is about to save.
   *
   * @throws org.codesign.shared.NotFound if there is none
   */
  @Transactional(readOnly = true)
  public TextDifferences compare(Actor actor, DocumentId id, DocumentForm mine) {
    actor.mustBe(Editors.ROLES);
    return versions.compare(id, mine);
  }

  /**
   * What it said, the newest first, 25 a page.
   *
   * @throws org.codesign.shared.NotFound if there is no such document
   */
  @Transactional(readOnly = true)
  public Page<DocumentVersion> versions(Actor actor, DocumentId id, @Nullable Cursor after) {
    actor.mustBe(Editors.ROLES);
    return versions.page(id, after);
  }

  /**
   * What changed from one version to another.
   *
   * @throws org.codesign.shared.NotFound if there is none of that number
   */
  @Transactional(readOnly = true)
  public TextDifferences differences(Actor actor, DocumentId id, int from, int to) {
    actor.mustBe(Editors.ROLES);
    return versions.differences(id, from, to);
  }

  /**
   * Makes an earlier version the current one again, as a new version. Owner, review date and
   * archive stay as they are. Nothing happens where it says the same already.
   *
   * @param version of the document, as it was read
   * @return the number of its text
   * @throws org.codesign.shared.NotFound if there is none of that number
   * @throws org.codesign.shared.Stale if the document was changed since {@code version}
   */
  public int restore(Actor actor, DocumentId id, int version, int number) {
    actor.mustBe(Editors.ROLES);
    return authoring.restore(actor.id(), id, version, number);
  }

  /**
   * The current documents whose day of review has come, those due longest first, 25 a page.
   *
   * @throws IllegalArgumentException if the cursor is not one of this list
   */
  @Transactional(readOnly = true)
  public Page<DueDocument> due(Actor actor, @Nullable Cursor after) {
    actor.mustBe(Editors.ROLES);
    return reviews.page(after);
  }

  /** How many those are, 1,000 for as many or more. */
  @Transactional(readOnly = true)
  public int howManyDue(Actor actor) {
    actor.mustBe(Editors.ROLES);
    return reviews.count();
  }

  /**
   * Says that somebody looked at a document today and found it right: it is to be looked at again
   * in a year, or later where that was said already.
   *
   * @return the day of the next review
   * @throws org.codesign.shared.Stale if the document was changed since {@code version}
   */
  public LocalDate reviewed(Actor actor, DocumentId id, int version) {
    actor.mustBe(Editors.ROLES);
    return authoring.reviewed(id, version);
  }
}
