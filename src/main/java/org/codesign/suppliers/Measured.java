package org.codesign.suppliers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What entries on a screen say of a fix. Workers and entries are exact: whoever shows them protects
 * small numbers first. All else is there only where it may be shown.
 *
 * @param compared with councils that do not have the release
 * @param found null unless the verdict is a finished one
 * @param councils with the release and entries before and after; of a finished verdict only those
 *     with enough to count
 * @param workers of the side, before or after, that has fewer; so are the entries
 * @param ours null as {@code found}
 * @param others councils without the release, measured; 0 where it was not compared
 * @param theirs null where it was not compared
 */
public record Measured(
    Verdict verdict,
    boolean compared,
    @Nullable Gain found,
    int councils,
    int workers,
    int entries,
    @Nullable Means ours,
    int others,
    @Nullable Means theirs) {

  /** Nothing was measured. */
  public static Measured none(Verdict verdict) {
    return new Measured(verdict, false, null, 0, 0, 0, null, 0, null);
  }

  public Optional<Gain> gain() {
    return Optional.ofNullable(found);
  }

  public Optional<Means> means() {
    return Optional.ofNullable(ours);
  }

  public Optional<Means> otherMeans() {
    return Optional.ofNullable(theirs);
  }
}
