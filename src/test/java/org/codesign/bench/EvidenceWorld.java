package org.codesign.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.codesign.catalogue.ReleaseId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.Usage;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueEvidence.CouncilAnswers;
import org.codesign.issues.IssueId;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.codesign.statistics.LogNormalMean.Sums;

/**
 * A system, the councils that run it, and issues whose cost is known. Councils differ in size
 * (twenty-fold), in how many of their people an issue affects, in how much it takes from them, in
 * whether they were asked and how many answered, and in bias: how much readier the affected are to
 * answer, and how much people overstate. One council sends ten times the answers of any other, and
 * wants two issues fixed that affect few elsewhere.
 */
record EvidenceWorld(List<Usage> usage, List<Seen> issues) {

  private static final int ISSUES = 40;
  private static final int LOUD = 0;
  private static final int LOUD_TIMES = 10;
  private static final double CLOSE = 1e-9;

  /** An issue as the product sees it, and the truth. */
  record Seen(IssueEvidence evidence, Sums sums, double trueHours, double trueShare) {}

  static EvidenceWorld of(Random random) {
    List<Usage> usage = new ArrayList<>();
    int running = 15 + random.nextInt(100);
    for (int i = 0; i < running; i++) {
      int workers = (int) Math.clamp(Math.exp(5.5 + 0.7 * random.nextGaussian()), 40, 2500);
      usage.add(new Usage(code(i), new ReleaseId(UUID.randomUUID()), workers));
    }
    double asked = 0.2 + 0.7 * random.nextDouble();
    double answers = 2 + random.nextInt(12);
    List<Seen> issues = new ArrayList<>();
    for (int i = 0; i < ISSUES; i++) {
      issues.add(new Issue(random, i >= ISSUES - 2, asked, answers).seen(usage));
    }
    return new EvidenceWorld(usage, issues);
  }

  private static GssCode code(int council) {
    return new GssCode(String.format("E10%06d", council));
  }

  /** An issue in the making. */
  private record Issue(
      Random random,
      double share,
      double alike,
      double loss,
      double asked,
      double answers,
      boolean pet) {

    Issue(Random random, boolean pet, double asked, double answers) {
      this(
          random,
          pet ? 0.08 : beta(random, 1.5, 3),
          2 + 10 * random.nextDouble(),
          Math.exp(4.2 + 0.8 * random.nextGaussian()),
          asked,
          answers,
          pet);
    }

    Seen seen(List<Usage> usage) {
      List<CouncilAnswers> councils = new ArrayList<>();
      double hours = 0;
      double affected = 0;
      double users = 0;
      for (int i = 0; i < usage.size(); i++) {
        double here = pet && i == LOUD ? 0.9 : beta(random, alike * share, alike * (1 - share));
        double lossHere = loss * Math.exp(0.3 * random.nextGaussian() - 0.045);
        users += usage.get(i).workers();
        affected += usage.get(i).workers() * here;
        hours += usage.get(i).workers() * here * lossHere / 60;
        if (i == LOUD || random.nextDouble() < asked) {
          councils.add(council(usage.get(i), i, here, lossHere));
        }
      }
      Sums sums =
          councils.stream()
              .map(it -> new Sums(it.affected(), it.minutesPerMonth(), it.minutesSquared()))
              .reduce(Sums.NONE, Sums::plus);
      return new Seen(evidence(councils), sums, hours, affected / users);
    }

    private CouncilAnswers council(Usage usage, int council, double share, double loss) {
      double readier = Math.exp(0.3 * random.nextGaussian());
      double seen = share * readier / (share * readier + 1 - share);
      double overstated = loss * Math.exp(0.2 * random.nextGaussian() - 0.02);
      int people = 1 + (int) (-answers * Math.log(1 - random.nextDouble()));
      people = council == LOUD ? (int) (LOUD_TIMES * answers) : people;
      people = Math.min(people, usage.workers());
      int affected = 0;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < people; i++) {
        if (random.nextDouble() < seen) {
          double minutes = overstated * Math.exp(0.8 * random.nextGaussian() - 0.32);
          affected++;
          sum += minutes;
          squares += minutes * minutes;
        }
      }
      return new CouncilAnswers(usage.council(), people, affected, sum, squares, affected);
    }

    private static IssueEvidence evidence(List<CouncilAnswers> councils) {
      return new IssueEvidence(
          IssueId.next(),
          1,
          "Any",
          new SystemId(UUID.randomUUID()),
          new SupplierId(UUID.randomUUID()),
          null,
          true,
          councils);
    }
  }

  private static double beta(Random random, double alpha, double beta) {
    UniformRandomProvider source = random::nextLong;
    double drawn =
        BetaDistribution.of(Math.max(0.05, alpha), Math.max(0.05, beta))
            .createSampler(source)
            .sample();
    return Math.clamp(drawn, CLOSE, 1 - CLOSE);
  }
}
