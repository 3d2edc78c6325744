package org.codesign.suppliers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.codesign.issues.IssueId;
import org.codesign.privacy.SmallNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What came of a promised fix, as anybody may see it who sees the issue.
 *
 * @param issue as it was answered: one merged since leads on to another
 * @param promisedFor the day the release was to come out, as said then
 * @param firstOn when the first council had it
 * @param delivered councils that have it
 * @param stillOpen councils measured whose 90 days are not over: what was found is so far
 * @param tally null where too few have said whether it is better
 */
public record Proof(
    IssueId issue,
    String supplierName,
    String releaseName,
    Instant promisedAt,
    @Nullable LocalDate promisedFor,
    @Nullable LocalDate firstOn,
    int delivered,
    int stillOpen,
    Verdict verdict,
    Instant judgedAt,
    Measurement measured,
    @Nullable FeltTally tally) {

  /**
   * Only what may be shown.
   *
   * @param compared with councils that do not have the release
   * @param gain null unless the verdict is a finished one
   * @param workers to the nearest 5; 0 where it may not be shown, as the entries
   * @param entries before or after, whichever are fewer, to the nearest 5; below what is needed as
   *     long as that is not reached
   * @param ours minutes a time; null as the gain
   * @param others councils it was compared with
   * @param theirs null where it was not compared
   */
  public record Measurement(
      boolean compared,
      @Nullable Gain gain,
      int councils,
      int workers,
      int entries,
      @Nullable Means ours,
      int others,
      @Nullable Means theirs) {

    private static final int STEP = 5;

    public static Measurement of(Measured it) {
      boolean shown = SmallNumbers.mayShow(it.workers(), it.councils());
      return new Measurement(
          it.compared(),
          it.found(),
          shown || it.verdict().isFinished() ? it.councils() : 0,
          shown ? SmallNumbers.rounded(it.workers()) : 0,
          shown ? entriesOf(it) : 0,
          it.ours(),
          it.others(),
          it.theirs());
    }

    private static int entriesOf(Measured it) {
      return it.entries() < ProofRule.LEAST_ENTRIES
          ? Math.min(SmallNumbers.rounded(it.entries()), ProofRule.LEAST_ENTRIES - STEP)
          : SmallNumbers.rounded(it.entries());
    }

    /** What it comes to, in minutes a time; empty unless the verdict is a finished one. */
    public Optional<Gain> found() {
      return Optional.ofNullable(gain);
    }
  }

  public Optional<LocalDate> day() {
    return Optional.ofNullable(promisedFor);
  }

  public Optional<LocalDate> first() {
    return Optional.ofNullable(firstOn);
  }

  public Optional<FeltTally> felt() {
    return Optional.ofNullable(tally);
  }
}
