package org.codesign.priorities.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Gatherers;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenId;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Recomputed;
import org.codesign.shared.SupplierId;
import org.codesign.statistics.LogNormalMean;
import org.codesign.statistics.LogNormalMean.Sums;
import org.codesign.timing.ScreenTime;
import org.codesign.timing.TimeFacts;
import org.springframework.stereotype.Component;

/**
 * Computes hours lost of many issues again, in batches, two at once, each in a transaction of its
 * own: other people's answers go on between them.
 */
@Component
public class Recomputation {

  private static final int BATCH = 200;
  private static final int AT_ONCE = 2;
  private static final Duration BETWEEN_LESSONS = Duration.ofHours(23);
  private static final Duration MEASURED = Duration.ofDays(90);

  private final IssueFacts issues;
  private final CatalogueFacts catalogue;
  private final TimeFacts time;
  private final Background background;
  private final HoursLostKeeper keeper;
  private final Clock clock;

  Recomputation(
      IssueFacts issues,
      CatalogueFacts catalogue,
      TimeFacts time,
      Background background,
      HoursLostKeeper keeper,
      Clock clock) {
    this.issues = issues;
    this.catalogue = catalogue;
    this.time = time;
    this.background = background;
    this.keeper = keeper;
    this.clock = clock;
  }

  /**
   * Every issue: first with what was learnt before, to see whether any kept figure was wrong, and
   * once more if there was something to learn.
   */
  public Recomputed all() {
    List<IssueId> ids = new ArrayList<>();
    LogNormalMean usual = usualLoss(ids).orElseGet(background::usualLoss);
    int wrong = inBatches(ids);
    boolean relearnt = learn(usual);
    if (relearnt) {
      inBatches(ids);
    }
    return new Recomputed(ids.size(), wrong, relearnt);
  }

  /**
   * Only those that came out of step: after a crash between an answer and its listener, after data
   * was loaded past the facades, or because another deployment has begun; all, where something was
   * learnt. Learning reads everything, and so is for once a day, however often there is a start.
   */
  void outdated() {
    if (!background.learntSince(clock.instant().minus(BETWEEN_LESSONS))) {
      usualLoss(new ArrayList<>()).ifPresent(this::learn);
    }
    catalogue.suppliers().keySet().forEach(it -> inBatches(keeper.outdated(it)));
  }

  /** What visits to screens take, and what issues usually take; whether that had moved. */
  private boolean learn(LogNormalMean usual) {
    Map<ScreenId, ScreenTime> measured = time.onScreens(clock.instant().minus(MEASURED));
    boolean changed = background.measure(measured);
    return background.learn(usual) | changed;
  }

  /**
   * @param all to which every issue is added
   */
  private Optional<LogNormalMean> usualLoss(List<IssueId> all) {
    List<Sums> sums = new ArrayList<>();
    for (SupplierId supplier : catalogue.suppliers().keySet()) {
      for (IssueEvidence issue : issues.evidenceOf(supplier)) {
        all.add(issue.issue());
        sums.add(
            issue.councils().stream()
                .map(it -> new Sums(it.affected(), it.minutesPerMonth(), it.minutesSquared()))
                .reduce(Sums.NONE, Sums::plus));
      }
    }
    return LogNormalMean.of(sums);
  }

  /** How many figures were wrong. */
  private int inBatches(List<IssueId> ids) {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Integer>> batches =
          ids.stream()
              .gather(Gatherers.windowFixed(BATCH))
              .map(batch -> threads.submit(() -> keeper.recompute(batch)))
              .toList();
      int wrong = 0;
      for (Future<Integer> batch : batches) {
        wrong += batch.get();
      }
      return wrong;
    } catch (ExecutionException failure) {
      throw new IllegalStateException("A batch of hours lost was not computed.", failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
