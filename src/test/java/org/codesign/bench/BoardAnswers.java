package org.codesign.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.shared.GssCode;

/** Eight people who answer one issue after the other, all at once. */
record BoardAnswers(Issues issues, Given given, GssCode council, List<IssueId> asked) {

  private static final int CLIENTS = 8;
  private static final int WARM_UP = 250;
  private static final int ANSWERS = 1000;

  /** Microseconds for each answer saved. */
  Histogram measure() throws Exception {
    Histogram taken = new ConcurrentHistogram(3);
    List<Callable<Void>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      Actor worker = given.worker(council);
      Random random = new Random(client);
      clients.add(() -> {
        for (int i = -WARM_UP; i < ANSWERS; i++) {
          long begun = System.nanoTime();
          answer(worker, random);
          if (i >= 0) {
            taken.recordValue((System.nanoTime() - begun) / 1000);
          }
        }
        return null;
      });
    }
    try (ExecutorService all = Executors.newFixedThreadPool(CLIENTS)) {
      for (Future<Void> done : all.invokeAll(clients)) {
        done.get();
      }
    }
    return taken;
  }

  private void answer(Actor worker, Random random) {
    Frequency frequency = Frequency.values()[random.nextInt(Frequency.values().length)];
    BigDecimal minutes = frequency.isAffected() ? BigDecimal.valueOf(1 + random.nextInt(30)) : null;
    issues.answer(
        worker, asked.get(random.nextInt(asked.size())), new AnswerForm(frequency, minutes));
  }
}
