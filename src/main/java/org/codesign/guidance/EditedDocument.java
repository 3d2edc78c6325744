package org.codesign.guidance;

import java.util.Map;
import org.codesign.privacy.KeepReason;

/**
 * A document to be edited, as it is now.
 *
 * @param version to be given back when it is saved
 * @param number of its text, as readers see it
 * @param kept by field, why something that may tell who a person is stays in it
 */
public record EditedDocument(
    DocumentId id, DocumentForm form, int version, int number, Map<String, KeepReason> kept) {

  public EditedDocument {
    kept = Map.copyOf(kept);
  }
}
