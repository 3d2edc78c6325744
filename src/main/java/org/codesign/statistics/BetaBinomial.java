package org.codesign.statistics;

/**
 * Shares of councils that resemble each other: each has a Beta distribution of its own with the
 * mean of all and a weight of {@code weight} people. Source: Gelman et al., Bayesian Data Analysis,
 * third edition, section 5.3. Answers within a council are alike by 1 / (weight + 1), so that no
 * council counts as more than weight + 1 people in the mean, however many answers it sent.
 *
 * @param before what is believed of the mean before anybody answered; its alpha and beta together
 *     are the weight
 */
public record BetaBinomial(BetaPrior before) {

  private double weight() {
    return before.alpha() + before.beta();
  }

  /** As how many people who were drawn one by one these count: asked / (1 + (asked − 1) / …). */
  public double effective(int asked) {
    return asked == 0 ? 0 : asked * (weight() + 1) / (weight() + asked);
  }

  /** What the answers add to the effective number of affected. */
  public double effectiveAffected(Answers council) {
    return council.asked() == 0
        ? 0
        : effective(council.asked()) * council.affected() / council.asked();
  }

  /**
   * The share over all councils; above 0 and below 1.
   *
   * @param affected effective numbers of the councils, added up
   * @param asked the same
   */
  public double mean(double affected, double asked) {
    return (before.alpha() + affected) / (weight() + asked);
  }

  /**
   * How uncertain the share over all councils is beside what resampling them shows: a variance.
   * Councils that happen to agree show too little.
   *
   * @param asked effective numbers of the councils, added up
   * @param shown the variance of the mean between resamples, at least 0
   */
  public double unseen(double mean, double asked, double shown) {
    return Math.max(0, mean * (1 - mean) / (asked + weight() + 1) - shown);
  }

  /** One council's share, drawn towards the mean of all; the mean where nobody was asked. */
  public double share(Answers council, double mean) {
    return (council.affected() + weight() * mean) / (council.asked() + weight());
  }

  /** How uncertain that is: a variance. */
  public double variance(Answers council, double mean) {
    double share = share(council, mean);
    return share * (1 - share) / (council.asked() + weight() + 1);
  }
}
