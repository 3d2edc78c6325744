package org.codesign.priorities;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.codesign.catalogue.Usage;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueEvidence.CouncilAnswers;
import org.codesign.statistics.BetaPrior;

/**
 * The hours a month that an issue takes from everybody who uses the system, with the parts the
 * figure is made of: users × share affected × minutes / 60. A point value from what people said.
 *
 * @param users workers using the system, over all councils that run it
 * @param asked answers of people whose job it is
 * @param affected of them daily, weekly or monthly
 * @param councils with at least one person asked
 * @param share of the users who are affected, above 0 and below 1, to six decimals: the mean after
 *     the answers, with a Beta prior (1, 2), so that three answers alone do not top the list
 * @param minutes a month that an affected worker loses, the mean of what they said; 0 if nobody is
 * @param hours a month, at least 0, to two decimals
 */
public record HoursLost(
    int users, int asked, int affected, int councils, double share, double minutes, double hours) {

  private static final BetaPrior BEFORE_ANYBODY_ANSWERED = new BetaPrior(1, 2);
  private static final int MINUTES_PER_HOUR = 60;

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
   * @param usage of the issue's system, today
   */
  public static HoursLost of(IssueEvidence evidence, List<Usage> usage) {
    int users = usage.stream().mapToInt(Usage::workers).sum();
    int asked = evidence.councils().stream().mapToInt(CouncilAnswers::asked).sum();
    int affected = evidence.councils().stream().mapToInt(CouncilAnswers::affected).sum();
    double share = BEFORE_ANYBODY_ANSWERED.meanAfter(affected, asked);
    double minutes = affected == 0 ? 0 : minutesOfAll(evidence) / affected;
    double hours = users * share * minutes / MINUTES_PER_HOUR;
    return new HoursLost(users, asked, affected, councilsAsked(evidence), share, minutes, hours);
  }

  private static double minutesOfAll(IssueEvidence evidence) {
    return evidence.councils().stream().mapToDouble(CouncilAnswers::minutesPerMonth).sum();
  }

  /** People without a council make none. */
  private static int councilsAsked(IssueEvidence evidence) {
    return (int)
        evidence.councils().stream().filter(it -> it.council() != null && it.asked() > 0).count();
  }

  private static double rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }
}
