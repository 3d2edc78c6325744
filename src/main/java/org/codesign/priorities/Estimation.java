package org.codesign.priorities;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.codesign.catalogue.Usage;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueEvidence.CouncilAnswers;
import org.codesign.priorities.HoursLost.Certainty;
import org.codesign.shared.GssCode;
import org.codesign.statistics.Answers;
import org.codesign.statistics.BetaBinomial;
import org.codesign.statistics.BetaPrior;
import org.codesign.statistics.FairShare;
import org.codesign.statistics.Interval;
import org.codesign.statistics.LogNormalMean;
import org.codesign.statistics.LogNormalMean.Sums;
import org.codesign.statistics.Quantiles;

/**
 * Works out the hours an issue takes, and how sure that is, by drawing the councils that were asked
 * again: decision 22 tells why so. The same evidence gives the same figures.
 */
final class Estimation {

  static final int RESAMPLES = 1000;
  static final long SEED = 90;
  static final double LEVEL = 0.9;

  private static final BetaBinomial SHARES = new BetaBinomial(new BetaPrior(1, 2));
  private static final double LEAST_SHARE = 0.001;
  private static final int MINUTES_PER_HOUR = 60;

  private final LogNormalMean losses;
  private final double calibration;
  private final Answers[] answers;
  private final Sums[] lost;
  private final int[] users;
  private final int councils;
  private final int running;
  private final double allUsers;
  private final double usersElsewhere;
  private final double squaresElsewhere;

  Estimation(IssueEvidence evidence, List<Usage> usage, LogNormalMean losses, double calibration) {
    this.losses = losses;
    this.calibration = calibration;
    Map<GssCode, Integer> workers = usage.stream().collect(toMap(Usage::council, Usage::workers));
    List<CouncilAnswers> asked = evidence.councils().stream().filter(it -> it.asked() > 0).toList();
    answers =
        asked.stream().map(it -> new Answers(it.affected(), it.asked())).toArray(Answers[]::new);
    lost =
        asked.stream()
            .map(it -> new Sums(it.affected(), it.minutesPerMonth(), it.minutesSquared()))
            .toArray(Sums[]::new);
    users =
        asked.stream()
            .mapToInt(it -> it.council() == null ? 0 : workers.getOrDefault(it.council(), 0))
            .toArray();
    councils = (int) asked.stream().filter(it -> it.council() != null).count();
    running = usage.size();
    allUsers = usage.stream().mapToDouble(Usage::workers).sum();
    usersElsewhere = allUsers - Arrays.stream(users).sum();
    squaresElsewhere =
        usage.stream().mapToDouble(it -> (double) it.workers() * it.workers()).sum()
            - Arrays.stream(users).mapToDouble(it -> (double) it * it).sum();
  }

  HoursLost hoursLost() {
    return hoursLost(interval());
  }

  /** All but the interval, which is the one that is known. */
  HoursLost within(Certainty known) {
    return hoursLost(new Interval(known.lower(), known.upper(), LEVEL));
  }

  private HoursLost hoursLost(Interval interval) {
    double mean = mean();
    double affected = affectedUsers(mean);
    double minutes = losses.mean(allLost()) * calibration;
    return new HoursLost(
        (int) allUsers,
        Arrays.stream(answers).mapToInt(Answers::asked).sum(),
        Arrays.stream(answers).mapToInt(Answers::affected).sum(),
        councils,
        allUsers == 0 ? mean : affected / allUsers,
        minutes,
        affected * minutes / MINUTES_PER_HOUR,
        new Certainty(interval.lower(), interval.upper(), fairShare(), running, calibration));
  }

  private double mean() {
    double affected = 0;
    double asked = 0;
    for (Answers council : answers) {
      affected += SHARES.effectiveAffected(council);
      asked += SHARES.effective(council.asked());
    }
    return SHARES.mean(affected, asked);
  }

  /** In the councils that were asked by their own answers, elsewhere by the mean. */
  private double affectedUsers(double mean) {
    double affected = usersElsewhere * mean;
    for (int i = 0; i < answers.length; i++) {
      affected += users[i] * SHARES.share(answers[i], mean);
    }
    return affected;
  }

  private Sums allLost() {
    return Arrays.stream(lost).reduce(Sums.NONE, Sums::plus);
  }

  private double fairShare() {
    List<Answers> ofUsers = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      if (users[i] > 0) {
        ofUsers.add(answers[i]);
      }
    }
    return FairShare.of(ofUsers).orElse(0);
  }

  private Interval interval() {
    double mean = mean();
    double meanUnseen = Math.sqrt(SHARES.unseen(mean, effectiveAsked(), meanShown(mean)));
    double lossUnseen = losses.unseen(allLost(), lossShown());
    double ownVariance = variance(mean);
    SplittableRandom random = new SplittableRandom(SEED);
    double[] hours = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      Draw draw = draw(random);
      double drawn =
          Math.clamp(
              SHARES.mean(draw.affected, draw.asked) + meanUnseen * random.nextGaussian(),
              LEAST_SHARE,
              1 - LEAST_SHARE);
      double spread = Math.sqrt(ownVariance + squaresElsewhere * drawn * (1 - drawn) / 4);
      double workers =
          Math.clamp(affectedUsers(drawn) + spread * random.nextGaussian(), 0, allUsers);
      double log = losses.log(new Sums(draw.count, draw.sum, 0));
      double minutes = Math.exp(log + lossUnseen * random.nextGaussian()) * calibration;
      hours[i] = workers * minutes / MINUTES_PER_HOUR;
    }
    return Quantiles.middle(hours, LEVEL);
  }

  private double effectiveAsked() {
    return Arrays.stream(answers).mapToDouble(it -> SHARES.effective(it.asked())).sum();
  }

  /** How much the mean varies between resamples. */
  private double meanShown(double mean) {
    double asked = SHARES.before().alpha() + SHARES.before().beta() + effectiveAsked();
    return Arrays.stream(answers)
        .mapToDouble(it -> SHARES.effectiveAffected(it) - mean * SHARES.effective(it.asked()))
        .map(it -> it * it / (asked * asked))
        .sum();
  }

  /** How much the minutes vary between resamples, in squares of their mean. */
  private double lossShown() {
    Sums all = allLost();
    return all.sum() == 0
        ? 0
        : Arrays.stream(lost)
            .mapToDouble(it -> it.sum() / all.sum() - it.count() / all.count())
            .map(it -> it * it)
            .sum();
  }

  private double variance(double mean) {
    double variance = 0;
    for (int i = 0; i < answers.length; i++) {
      variance += (double) users[i] * users[i] * SHARES.variance(answers[i], mean);
    }
    return variance;
  }

  private Draw draw(SplittableRandom random) {
    Draw draw = new Draw();
    for (int i = 0; i < answers.length; i++) {
      int council = random.nextInt(answers.length);
      draw.affected += SHARES.effectiveAffected(answers[council]);
      draw.asked += SHARES.effective(answers[council].asked());
      draw.count += lost[council].count();
      draw.sum += lost[council].sum();
    }
    return draw;
  }

  /** What the councils drawn once say together. */
  private static final class Draw {
    private double affected;
    private double asked;
    private double count;
    private double sum;
  }
}
