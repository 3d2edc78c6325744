package org.codesign.bench;

import static org.codesign.db.generated.tables.PrioritiesHoursLost.PRIORITIES_HOURS_LOST;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.codesign.Codesign;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.AnswerForm;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.RankedIssue;
import org.codesign.priorities.SupplierRanking;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The ranking among many issues: how soon an answer moves it, how fast a page of it is read, and
 * how long all of it takes to compute again, with every interval.
 */
final class Ranking implements Bench.Benchmark {

  private static final int ANSWERS = 60;
  private static final int DEEPEST = 60; // pages down
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 6;

  @Override
  public void run(Options options, Figures figures) throws Exception {
    if (!Files.exists(Options.home().resolve("db"))) {
      start(options).close(); // makes the data
    }
    try (ConfigurableApplicationContext application = start(options)) {
      measure(application, figures);
    }
  }

  private static ConfigurableApplicationContext start(Options options) {
    return SpringApplication.run(
        Codesign.class,
        "--codesign.home=" + Options.home(),
        "--server.port=0",
        "--codesign.sample=true",
        "--codesign.sample.issues=" + options.number("issues", 100_000),
        "--codesign.sample.answers=" + options.number("answers", 1_000_000),
        "--codesign.sample.entries=1000");
  }

  private static void measure(ConfigurableApplicationContext application, Figures figures)
      throws Exception {
    Priorities priorities = application.getBean(Priorities.class);
    DSLContext db = application.getBean(DSLContext.class);
    Actor facilitator = application.getBean(Given.class).facilitator();
    System.err.println(priorities.recompute(facilitator)); // what start-up began is done after it
    figures.print("full_s", seconds(() -> priorities.recompute(facilitator)));
    db.update(PRIORITIES_HOURS_LOST)
        .set(PRIORITIES_HOURS_LOST.CALIBRATION, new BigDecimal("0.5"))
        .execute();
    figures.print("full_all_wrong_s", seconds(() -> priorities.recompute(facilitator)));
    figures.printMilliseconds("list_p95_ms", lists(priorities, facilitator), 95);
    Histogram visible = answers(application, db);
    figures.print("answer_visible_s", visible.getValueAtPercentile(95) / 1e6);
    figures.print("answer_visible_max_s", visible.getMaxValue() / 1e6);
  }

  private static Histogram lists(Priorities priorities, Actor facilitator) {
    Histogram taken = new Histogram(3);
    List<Asked> pages = new ArrayList<>();
    for (SupplierRanking supplier : priorities.suppliers(facilitator)) {
      Cursor after = null;
      for (int page = 0; page < DEEPEST; page++) {
        pages.add(new Asked(supplier.supplier(), after));
        Page<RankedIssue> found = priorities.ranking(facilitator, supplier.supplier(), after);
        after = found.nextCursor();
        if (after == null) {
          break;
        }
      }
    }
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Asked page : pages) {
        long begun = System.nanoTime();
        priorities.ranking(facilitator, page.supplier(), page.after());
        if (round >= 0) {
          taken.recordValue((System.nanoTime() - begun) / 1000);
        }
      }
    }
    return taken;
  }

  private record Asked(SupplierId supplier, @Nullable Cursor after) {}

  /** Microseconds from the answer's being saved to its figures' being what it says. */
  private static Histogram answers(ConfigurableApplicationContext application, DSLContext db)
      throws InterruptedException {
    Issues issues = application.getBean(Issues.class);
    Given given = application.getBean(Given.class);
    Actor member = given.personWith("worker@demo.example");
    List<UUID> open =
        db.select(PRIORITIES_HOURS_LOST.ISSUE_ID)
            .from(PRIORITIES_HOURS_LOST)
            .where(PRIORITIES_HOURS_LOST.OPEN.isTrue())
            .limit(ANSWERS)
            .fetch(PRIORITIES_HOURS_LOST.ISSUE_ID);
    Histogram taken = new Histogram(3);
    for (UUID issue : open) {
      Actor worker = given.worker(member.council().orElseThrow());
      int before = asked(db, issue);
      long begun = System.nanoTime();
      issues.answer(worker, new IssueId(issue), new AnswerForm(Frequency.WEEKLY, BigDecimal.TEN));
      while (asked(db, issue) == before) {
        Thread.sleep(2);
      }
      taken.recordValue((System.nanoTime() - begun) / 1000);
    }
    return taken;
  }

  private static int asked(DSLContext db, UUID issue) {
    return db.select(PRIORITIES_HOURS_LOST.ASKED)
        .from(PRIORITIES_HOURS_LOST)
        .where(PRIORITIES_HOURS_LOST.ISSUE_ID.eq(issue))
        .fetchSingle()
        .value1();
  }

  private static double seconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }
}
