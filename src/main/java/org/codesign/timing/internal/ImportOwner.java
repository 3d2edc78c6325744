package org.codesign.timing.internal;

import static org.codesign.db.generated.tables.TimingImport.TIMING_IMPORT;

import org.codesign.identity.PersonId;
import org.codesign.shared.GssCode;
import org.codesign.timing.ImportKind;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Whose imports they are: sheets are one's own, event logs the council's.
 *
 * @param person who acts
 * @param council of an event log
 */
public record ImportOwner(ImportKind kind, PersonId person, @Nullable GssCode council) {

  public static ImportOwner ofSheets(PersonId person) {
    return new ImportOwner(ImportKind.SHEET, person, null);
  }

  public static ImportOwner ofEventLogs(PersonId person, GssCode council) {
    return new ImportOwner(ImportKind.EVENT_LOG, person, council);
  }

  Condition isOwn() {
    Condition own =
        council == null
            ? TIMING_IMPORT.PERSON_ID.eq(person.value())
            : TIMING_IMPORT.COUNCIL_CODE.eq(council.value());
    return own.and(TIMING_IMPORT.KIND.eq(kind.name()));
  }

  /** What may stand once only: this owner's file of this content. */
  String stands(String sha256) {
    return ImportFolder.sha256(kind + " " + (council == null ? person : council) + " " + sha256);
  }
}
