package org.codesign.issues;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.ReleaseId;
import org.codesign.privacy.SmallNumbers;

/**
 * What an issue may come from, going by who has it: most of the difference between councils that
 * use one product lies in how they set it up. A hint and no verdict: a facilitator decides.
 *
 * @param cause local configuration or product
 * @param affected councils on the release where somebody is affected
 * @param asked councils on the release where somebody was asked
 */
public record CauseHint(Cause cause, int affected, int asked) {

  /** So many councils are several. */
  private static final int SEVERAL = SmallNumbers.LEAST_COUNCILS;

  /** One council's answers, with the release it runs. */
  public record OnRelease(ReleaseId release, int asked, int affected) {}

  /**
   * One council only, on a release that others run too: local configuration. Several councils on
   * one release: product. Nothing while the answers on that release come from fewer people or
   * councils than may be shown, or where it is neither.
   *
   * @param councils each once, with those asked
   */
  public static Optional<CauseHint> of(List<OnRelease> councils) {
    long affected = councils.stream().filter(it -> it.affected() > 0).count();
    return councils.stream()
        .filter(it -> it.asked() > 0)
        .collect(groupingBy(OnRelease::release))
        .values()
        .stream()
        .filter(CauseHint::mayBeShown)
        .map(it -> new CauseHint(Cause.UNKNOWN, affectedOf(it), it.size()))
        .filter(it -> it.affected() > 0)
        .max(Comparator.comparingInt(CauseHint::affected))
        .flatMap(it -> it.judged(affected));
  }

  private static boolean mayBeShown(List<OnRelease> councils) {
    return SmallNumbers.mayShow(
        councils.stream().mapToInt(OnRelease::asked).sum(), councils.size());
  }

  private static int affectedOf(List<OnRelease> councils) {
    return (int) councils.stream().filter(it -> it.affected() > 0).count();
  }

  private Optional<CauseHint> judged(long affectedOnAnyRelease) {
    if (affectedOnAnyRelease == 1) {
      return Optional.of(new CauseHint(Cause.LOCAL_CONFIGURATION, affected, asked));
    }
    return affected >= SEVERAL
        ? Optional.of(new CauseHint(Cause.PRODUCT, affected, asked))
        : Optional.empty();
  }
}
