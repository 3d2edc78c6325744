package org.codesign.priorities.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;
import static org.codesign.db.generated.tables.PrioritiesHoursLost.PRIORITIES_HOURS_LOST;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.codesign.fixture.CodesignTest;
import org.codesign.issues.IssueId;
import org.codesign.priorities.GivenEvidence;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.priorities.PriorityFacts;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CodesignTest
class HoursLostKeeperTest {

  @Autowired HoursLostKeeper keeper;
  @Autowired Recomputation recomputation;
  @Autowired PriorityFacts facts;
  @Autowired GivenEvidence evidence;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  @Test
  void run_twice_it_has_one_effect() {
    Market market = evidence.market();
    IssueId issue = evidence.issue(market, "Saving takes a minute");
    evidence.affectedUnheard(market, issue, 12, 30);
    keeper.recompute(List.of(issue));
    Record once = row(issue);

    keeper.recompute(List.of(issue));

    assertThat(row(issue)).isEqualTo(once);
  }

  /** Two computations at once: the one that writes last must have read last. */
  @Test
  void counts_the_answers_given_while_it_waits_for_its_turn() throws Exception {
    Market market = evidence.market();
    IssueId issue = evidence.issue(market, "Saving takes a minute");
    evidence.affectedUnheard(market, issue, 12, 30);
    keeper.recompute(List.of(issue));

    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> second =
          transaction.execute(first -> {
            row(issue, true);
            Future<?> waiting = threads.submit(() -> keeper.recompute(List.of(issue)));
            await().until(this::somebodyWaits);
            CompletableFuture.runAsync(() -> evidence.affectedUnheard(market, issue, 1, 30)).join();
            return waiting;
          });
      second.get();
    }

    assertThat(row(issue).get(PRIORITIES_HOURS_LOST.ASKED)).isEqualTo(13);
  }

  private boolean somebodyWaits() {
    return db.fetchSingle(
                "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
            .get(0, int.class)
        > 0;
  }

  @Test
  void a_new_issue_answered_by_many_at_once_counts_them_all() {
    Market market = evidence.market();
    IssueId issue = evidence.issue(market, "Saving takes a minute");
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 40; i++) {
        threads.submit(() -> {
          evidence.affectedUnheard(market, issue, 1, 30);
          keeper.recompute(List.of(issue));
        });
      }
    }

    assertThat(row(issue).get(PRIORITIES_HOURS_LOST.ASKED)).isEqualTo(40);
  }

  @Test
  void tells_the_board_what_it_shows() {
    Market market = evidence.market();
    IssueId enough = evidence.issue(market, "Enough");
    evidence.affected(market, enough, 12, 30);
    IssueId few = evidence.issue(market, "Few");
    evidence.affected(market, few, 3, 30);
    keeper.recompute(List.of(enough, few));

    assertThat(boardHours(enough)).isBetween(700L, 1500L);
    assertThat(boardHours(few)).isZero();
  }

  @Test
  void what_came_out_of_step_is_found_and_mended() {
    Market market = evidence.market();
    IssueId issue = evidence.issue(market, "Saving takes a minute");
    evidence.affected(market, issue, 12, 30);
    keeper.recompute(List.of(issue));
    assertThat(keeper.outdated(market.supplier())).isEmpty();

    db.deleteFrom(PRIORITIES_HOURS_LOST)
        .where(PRIORITIES_HOURS_LOST.ISSUE_ID.eq(issue.value()))
        .execute();
    assertThat(keeper.outdated(market.supplier())).containsExactly(issue);

    facts.recomputeAll();
    assertThat(row(issue).get(PRIORITIES_HOURS_LOST.ASKED)).isEqualTo(12);
  }

  @Test
  void computing_all_again_finds_what_was_wrong_and_then_nothing() {
    Market market = evidence.market();
    IssueId issue = evidence.issue(market, "Saving takes a minute");
    evidence.affectedUnheard(market, issue, 12, 30);
    facts.recomputeAll();
    db.update(PRIORITIES_HOURS_LOST)
        .set(PRIORITIES_HOURS_LOST.ASKED, 99)
        .where(PRIORITIES_HOURS_LOST.ISSUE_ID.eq(issue.value()))
        .execute();

    assertThat(recomputation.all().wrong()).isPositive();
    assertThat(row(issue).get(PRIORITIES_HOURS_LOST.ASKED)).isEqualTo(12);
    assertThat(keeper.outdated(market.supplier())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "asked, 15",
    "affected, 5",
    "users, 15",
    "councils, 2",
    "running, 15",
    "hours, 15",
    "minutes_affected, 15",
    "share_affected, 0.1",
    "fair_share, 0.1",
    "calibration, 0.5"
  })
  void a_look_finds_any_figure_that_is_wrong(String figure, BigDecimal wrong) {
    Market market = evidence.market();
    IssueId issue = evidence.issue(market, "Saving takes a minute");
    evidence.affectedUnheard(market, issue, 12, 30);
    keeper.recompute(List.of(issue));
    assertThat(keeper.outdated(market.supplier())).isEmpty();

    db.execute(
        "UPDATE priorities_hours_lost SET " + figure + " = ? WHERE issue_id = ?",
        wrong,
        issue.value());
    assertThat(keeper.outdated(market.supplier())).containsExactly(issue);
  }

  private long boardHours(IssueId issue) {
    return db.fetchSingle(ISSUES_STANDING, ISSUES_STANDING.ISSUE_ID.eq(issue.value()))
        .get(ISSUES_STANDING.HOURS_LOST)
        .longValueExact();
  }

  private Record row(IssueId issue) {
    return row(issue, false);
  }

  private Record row(IssueId issue, boolean andHoldIt) {
    var query =
        db.selectFrom(PRIORITIES_HOURS_LOST)
            .where(PRIORITIES_HOURS_LOST.ISSUE_ID.eq(issue.value()));
    return andHoldIt ? query.forUpdate().fetchSingle() : query.fetchSingle();
  }
}
