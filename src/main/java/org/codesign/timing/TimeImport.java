package org.codesign.timing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.codesign.shared.SheetFault;
import org.jspecify.annotations.Nullable;

/**
 * Something that was brought in, or is about to be.
 *
 * @param percent how much of this state's work is done
 * @param entries that came in; those of one taken back stand here still
 * @param faultCount all there are; {@code faults} lists the first hundred
 * @param tallies none for a sheet
 * @param importedAt since when its entries count, or counted until they were taken back
 */
public record TimeImport(
    ImportId id,
    ImportKind kind,
    String fileName,
    ImportState state,
    int percent,
    int entries,
    int faultCount,
    List<SheetFault> faults,
    Map<ImportTally, Integer> tallies,
    Instant sentAt,
    @Nullable Instant importedAt) {

  public TimeImport {
    faults = List.copyOf(faults);
    tallies = Map.copyOf(tallies);
  }

  public int tally(ImportTally what) {
    return tallies.getOrDefault(what, 0);
  }
}
