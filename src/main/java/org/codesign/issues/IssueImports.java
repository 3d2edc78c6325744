package org.codesign.issues;

import java.util.List;
import org.codesign.catalogue.Catalogue;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.ImportedIssues;
import org.codesign.issues.internal.ImportedIssues.Imported;
import org.codesign.issues.internal.IssueImportStore;
import org.codesign.issues.internal.IssueSheetReader;
import org.codesign.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues that were collected elsewhere, brought in from a file as a whole or not at all. */
@Component
@Transactional
public class IssueImports {

  /** 10 MB. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  public static final int MAX_ROWS = 20_000;

  private final IssueSheetReader sheets;
  private final IssueImportStore store;
  private final Catalogue catalogue;
  private final ApplicationEventPublisher events;

  IssueImports(
      IssueSheetReader sheets,
      IssueImportStore store,
      Catalogue catalogue,
      ApplicationEventPublisher events) {
    this.sheets = sheets;
    this.store = store;
    this.catalogue = catalogue;
    this.events = events;
  }

  /**
   * Looks at a file; nothing comes in.
   *
   * @param csv comma-separated values in UTF-8, at most {@link #MAX_BYTES} and {@link #MAX_ROWS}
   *     rows, the first row naming the columns
   * @param mapping which column holds what; null for what the headings say
   */
  @Transactional(readOnly = true)
  public IssueSheet look(Actor actor, byte[] csv, @Nullable IssueMapping mapping) {
    actor.mustBe(Role.FACILITATOR);
    return sheets.read(actor, catalogue.systems(actor), csv, mapping).sheet();
  }

  /**
   * Brings a file in, unless it has a fault. An issue has the facilitator's answer where the row
   * says how often, and nobody's otherwise. Suppliers are told at once of those by which someone
   * could come to harm. Sent again by the same id it has no further effect.
   *
   * @throws org.codesign.shared.NotFound if somebody else used the id
   */
  public IssueImportOutcome bringIn(
      Actor actor, IssueImportId id, String fileName, byte[] csv, @Nullable IssueMapping mapping) {
    actor.mustBe(Role.FACILITATOR);
    ImportedIssues read = sheets.read(actor, catalogue.systems(actor), csv, mapping);
    if (!read.sheet().isSound()) {
      return new IssueImportOutcome.Refused(read.sheet());
    }
    IssueImportOutcome outcome = store.add(actor, id, fileName, csv, read.issues());
    if (outcome instanceof IssueImportOutcome.BroughtIn) {
      read.issues().forEach(it -> events.publishEvent(new EvidenceChanged(it.id())));
      read.issues().stream()
          .filter(Imported::harm)
          .forEach(it -> events.publishEvent(new HarmReported(it.id())));
    }
    return outcome;
  }

  /** The last twenty imports of everybody, newest first. */
  @Transactional(readOnly = true)
  public List<IssueImport> list(Actor actor) {
    actor.mustBe(Role.FACILITATOR);
    return store.latest();
  }

  /**
   * Takes all issues of a file off the board again.
   *
   * @throws Invalid if somebody answered one, spoke or cared for it meanwhile
   * @throws org.codesign.shared.NotFound if there is no such import
   */
  public void takeBack(Actor actor, IssueImportId id) {
    actor.mustBe(Role.FACILITATOR);
    store.takeBack(actor, id).forEach(it -> events.publishEvent(new EvidenceChanged(it)));
  }

  /** A file with the headings of all columns and one row. */
  public String template(Actor actor) {
    actor.mustBe(Role.FACILITATOR);
    return sheets.template();
  }
}
