package org.codesign.guidance.internal;

import java.time.LocalDate;
import java.util.List;
import org.codesign.guidance.DocumentVersion.Origin;
import org.codesign.guidance.internal.VersionStore.Made;
import org.codesign.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wrote, found fit to be kept.
 *
 * @param keeper who owns the document; nobody if null
 * @param day on which it is written
 */
record Written(
    PersonId writer,
    Words words,
    List<Section> sections,
    KeptReasons kept,
    @Nullable PersonId keeper,
    LocalDate reviewOn,
    LocalDate day) {

  Made made() {
    return new Made(Origin.WRITTEN, writer, null, kept);
  }
}
