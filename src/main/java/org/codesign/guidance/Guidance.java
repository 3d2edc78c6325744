package org.codesign.guidance;

import java.util.List;
import org.codesign.guidance.internal.DocumentList;
import org.codesign.guidance.internal.DocumentReader;
import org.codesign.guidance.internal.DocumentStore;
import org.codesign.guidance.internal.Importer;
import org.codesign.guidance.internal.SectionSearch;
import org.codesign.identity.Actor;
import org.codesign.identity.OpenToAll;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Best practice: everybody who is signed in may look for it and read it, editors keep it. */
@Component
@Validated
@Transactional
public class Guidance {

  private final SectionSearch search;
  private final DocumentReader reader;
  private final DocumentList list;
  private final DocumentStore store;
  private final Importer importer;

  Guidance(
      SectionSearch search,
      DocumentReader reader,
      DocumentList list,
      DocumentStore store,
      Importer importer) {
    this.search = search;
    this.reader = reader;
    this.list = list;
    this.store = store;
    this.importer = importer;
  }

  /**
   * Looks for sections that answer, 10 documents at a time with the best sections of each. Words
   * are found in any form and by what they stand for, all of them rather than some. What an editor
   * pinned to the question comes first. Where nothing is found because of a mistyped word, what was
   * meant is answered, and the results say so.
   *
   * @throws IllegalArgumentException if the cursor is not one of this list
   */
  @Transactional(readOnly = true)
  public SearchResults search(Actor actor, GuidanceQuestion question, @Nullable Cursor after) {
    actor.mustBe(Role.ANYONE);
    return search.find(question, after);
  }

  /** Up to 8 headings of current documents that have all the words typed so far. */
  @Transactional(readOnly = true)
  public List<GuidanceSuggestion> suggest(Actor actor, String typed) {
    actor.mustBe(Role.ANYONE);
    return search.suggest(typed);
  }

  /**
   * A document to read; a retired one too, and it says so.
   *
   * @throws org.codesign.shared.NotFound if there is none
   */
  @Transactional(readOnly = true)
  public GuidanceDocument document(Actor actor, DocumentId id) {
    actor.mustBe(Role.ANYONE);
    return reader.one(id);
  }

  /** What the current documents are about, by name. */
  @Transactional(readOnly = true)
  public List<Topic> topics(Actor actor) {
    actor.mustBe(Role.ANYONE);
    return list.topics();
  }

  /** Whether this person writes and looks after documents. */
  @OpenToAll("tells a person of themselves")
  @Transactional(readOnly = true)
  public boolean mayEdit(Actor actor) {
    return actor.isAnyOf(Editors.ROLES);
  }

  /** Current documents by title, 50 a page. */
  @Transactional(readOnly = true)
  public Page<DocumentListItem> documents(
      Actor actor, DocumentFilter filter, @Nullable Cursor after) {
    actor.mustBe(Role.ANYONE);
    return list.current(filter, after);
  }

  /** All documents by title, retired ones too, 50 a page; for editors. */
  @Transactional(readOnly = true)
  public Page<DocumentListItem> allDocuments(
      Actor actor, DocumentFilter filter, @Nullable Cursor after) {
    actor.mustBe(Editors.ROLES);
    return list.all(filter, after);
  }

  /**
   * Imports Markdown ({@code .md}, {@code .markdown}) and HTML ({@code .html}, {@code .htm}) in
   * UTF-8, up to 10 MB a file, and such files in ZIPs, up to 200 MB unpacked. The same path again
   * is the same document; the same bytes again change nothing. Each document is kept by itself:
   * what cannot be read is left out, with the reason, and does not hold up the others. So is a file
   * whose document an editor has changed here since: their words are not written over.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public ImportReport importFiles(Actor actor, List<ImportFile> files) {
    actor.mustBe(Editors.ROLES);
    return importer.run(files, actor.id());
  }

  /**
   * Takes a document out of the search; it can still be read where somebody has its address.
   *
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public void retire(Actor actor, DocumentId id, int version) {
    actor.mustBe(Editors.ROLES);
    store.retire(id, version);
  }

  /**
   * Makes a retired document current again.
   *
   * @throws org.codesign.shared.Stale if it was changed since {@code version}
   */
  public void putBack(Actor actor, DocumentId id, int version) {
    actor.mustBe(Editors.ROLES);
    store.putBack(id, version);
  }
}
