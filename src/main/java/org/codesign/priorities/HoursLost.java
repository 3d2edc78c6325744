package org.codesign.priorities;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.codesign.catalogue.Usage;
import org.codesign.issues.IssueEvidence;
import org.codesign.statistics.LogNormalMean;
import org.codesign.timing.ScreenTime;
import org.jspecify.annotations.Nullable;

/**
 * The hours a month that an issue takes from everybody who uses the system, with the parts the
 * figure is made of: users × share affected × minutes / 60. From what people said; docs/ranking.md
 * tells how.
 *
 * @param users workers using the system, over all councils that run it
 * @param asked answers of people whose job it is
 * @param affected of them daily, weekly or monthly
 * @param councils with at least one person asked
 * @param share of the users who are affected, above 0 and below 1, to six decimals: over councils,
 *     each drawn towards the others
 * @param minutes a month that an affected worker loses, at least 0: drawn towards those of other
 *     issues, and calibrated
 * @param hours a month, at least 0, to two decimals
 * @param certainty null in lists that were published before there were intervals
 */
public record HoursLost(
    int users,
    int asked,
    int affected,
    int councils,
    double share,
    double minutes,
    double hours,
    @Nullable Certainty certainty) {

  public HoursLost {
    if (users < 0 || affected < 0 || affected > asked || councils < 0 || councils > asked) {
      throw new IllegalArgumentException("counts that cannot be: " + users + " users, " + asked);
    }
    if (!(share > 0 && share < 1) || !(minutes >= 0) || !(hours >= 0)) {
      throw new IllegalArgumentException("share " + share + ", minutes " + minutes);
    }
    share = rounded(share, 6);
    minutes = rounded(minutes, 2);
    hours = rounded(hours, 2);
  }

  /**
   * How sure the figure is.
   *
   * @param lower end of the 90% interval of the hours, to two decimals
   * @param upper end of it
   * @param fairShare affected with one voice a council, to six decimals; 0 where none that runs the
   *     system was asked
   * @param running councils that run the system
   * @param calibration what people said was multiplied by it, above 0 and at most 1, to three
   *     decimals
   */
  public record Certainty(
      double lower, double upper, double fairShare, int running, double calibration) {

    public Certainty {
      if (!(lower >= 0 && lower <= upper) || !(fairShare >= 0 && fairShare < 1)) {
        throw new IllegalArgumentException(lower + " to " + upper + ", fair share " + fairShare);
      }
      if (!(calibration > 0 && calibration <= 1)) {
        throw new IllegalArgumentException("calibrated by " + calibration);
      }
      lower = rounded(lower, 2);
      upper = rounded(upper, 2);
      fairShare = rounded(fairShare, 6);
      calibration = Math.max(0.001, rounded(calibration, 3));
    }
  }

  /**
   * @param usage of the issue's system, today
   * @param losses of other issues, which those from few answers are drawn to
   * @param measured on the issue's screen; null where too little was
   */
  public static HoursLost of(
      IssueEvidence evidence,
      List<Usage> usage,
      LogNormalMean losses,
      @Nullable ScreenTime measured) {
    return new Estimation(evidence, usage, losses, Calibration.of(evidence, measured)).hoursLost();
  }

  /**
   * Whether this is what the evidence comes to, as far as can be told without drawing councils a
   * thousand times: every figure but the interval is worked out again.
   *
   * @see #of
   */
  public boolean agreesWith(
      IssueEvidence evidence,
      List<Usage> usage,
      LogNormalMean losses,
      @Nullable ScreenTime measured) {
    return certainty != null
        && equals(
            new Estimation(evidence, usage, losses, Calibration.of(evidence, measured))
                .within(certainty));
  }

  /** The lower end, which issues are ranked by; the hours where there is no interval. */
  public double lowerEnd() {
    return certainty == null ? hours : certainty.lower();
  }

  private static double rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }
}
