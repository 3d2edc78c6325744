package org.codesign.catalogue;

import org.codesign.catalogue.internal.SheetImport;
import org.codesign.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings tables into the catalogue, for facilitators and administrators. */
@Component
@Transactional
public class CatalogueImport {

  /** 2 MB. */
  public static final int MAX_BYTES = 2 * 1024 * 1024;

  public static final int MAX_ROWS = 10_000;

  private final SheetImport sheets;

  CatalogueImport(SheetImport sheets) {
    this.sheets = sheets;
  }

  /**
   * Adds what a table lists, all of it or nothing. Rows that say what is there already are left
   * alone; rows that contradict it are refused, because a table is not to undo what people edited.
   *
   * @param csv comma-separated values in UTF-8, at most {@link #MAX_BYTES} and {@link #MAX_ROWS}
   *     rows, the first row naming the columns
   */
  public ImportOutcome bringIn(Actor actor, ImportKind kind, byte[] csv) {
    actor.mustBe(Keepers.ROLES);
    return sheets.bringIn(kind, csv);
  }
}
