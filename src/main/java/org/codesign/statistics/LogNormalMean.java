package org.codesign.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of means that are positive and differ by factors, such as the minutes that issues
 * take from those they affect: their logarithms lie around a mean. A mean from few answers is drawn
 * towards that of all issues; one from many stays where it is. Source: Gelman et al., Bayesian Data
 * Analysis, third edition, section 5.4, on the logarithm of means.
 *
 * @param logs of the issues' means
 * @param relativeVariance of one answer around its issue's mean, in squares of that mean; above 0
 */
public record LogNormalMean(NormalPrior logs, double relativeVariance) {

  /** Means are not told apart below it. */
  public static final double LEAST = 0.5;

  public LogNormalMean {
    if (!(Numbers.finite(relativeVariance, "a relative variance") > 0)) {
      throw new IllegalArgumentException("answers that do not vary at all");
    }
  }

  /**
   * The answers to one issue, added up.
   *
   * @param count how many, at least 0
   * @param sum of them, at least 0
   * @param squares their squares, added up
   */
  public record Sums(double count, double sum, double squares) {
    public Sums {
      Numbers.notNegative(count, "a count");
      Numbers.notNegative(sum, "a sum");
      Numbers.notNegative(squares, "a sum of squares");
    }

    public static final Sums NONE = new Sums(0, 0, 0);

    public Sums plus(Sums other) {
      return new Sums(count + other.count, sum + other.sum, squares + other.squares);
    }

    /** At least {@link #LEAST}; needs an answer. */
    double mean() {
      return Math.max(LEAST, sum / count);
    }

    /** Deviations from the mean, squared and added up, in squares of the mean. */
    double relativeSquares() {
      double mean = mean();
      return Math.max(0, squares - sum * sum / count) / (mean * mean);
    }
  }

  /**
   * From all issues that have answers.
   *
   * @return empty for fewer than two issues, or where no two answers to one issue differ
   */
  public static Optional<LogNormalMean> of(List<Sums> issues) {
    List<Sums> answered = issues.stream().filter(it -> it.count() > 0).toList();
    double squares = answered.stream().mapToDouble(Sums::relativeSquares).sum();
    double freedom = answered.stream().mapToDouble(it -> it.count() - 1).sum();
    if (!(squares > 0) || !(freedom > 0)) {
      return Optional.empty();
    }
    double relative = squares / freedom;
    List<Double> logs = new ArrayList<>();
    List<Double> variances = new ArrayList<>();
    answered.forEach(it -> {
      logs.add(Math.log(it.mean()));
      variances.add(logVariance(relative, it.count()));
    });
    return NormalPrior.of(array(logs), array(variances)).map(it -> new LogNormalMean(it, relative));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(it -> it).toArray();
  }

  /** Of the logarithm of a mean of so many answers. */
  private static double logVariance(double relativeVariance, double count) {
    return Math.log1p(relativeVariance / count);
  }

  /** The logarithm of an issue's mean, drawn towards the others'; theirs where nobody answered. */
  public double log(Sums issue) {
    return issue.count() == 0
        ? logs.mean()
        : logs.shrink(Math.log(issue.mean()), logVariance(relativeVariance, issue.count()));
  }

  /** An issue's mean, drawn towards the others'; above 0. */
  public double mean(Sums issue) {
    return Math.exp(log(issue));
  }

  /**
   * How far the logarithm of an issue's mean may lie from {@link #log} beside what resampling its
   * councils shows: the standard deviation. Councils that happen to agree show too little, and what
   * is borrowed from other issues they do not show at all.
   *
   * @param shown the relative variance of the issue's mean between resamples, at least 0
   */
  public double unseen(Sums issue, double shown) {
    Numbers.notNegative(shown, "a variance");
    if (issue.count() == 0) {
      return Math.sqrt(logs.variance());
    }
    double sampling = logVariance(relativeVariance, issue.count());
    double trust = logs.trust(sampling);
    return Math.sqrt(trust * sampling - trust * trust * Math.min(shown, sampling));
  }
}
